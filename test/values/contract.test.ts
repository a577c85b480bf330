import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Ajv from 'ajv';
import { defaults } from '../../lib/generated/defaults';
import { deprecatedPaths, secretPaths } from '../../lib/generated/secret-paths';
import { isLong } from '../support/runs';
import { validateValues } from '../support/values-validator';
import { documentedKeys, leafPaths, nodeAt, type SchemaNode } from '../../lib/values/schema/walk';
import { EXTRA_KEYWORDS } from '../support/values-validator';
import schemaFile from '../../values.schema.json';

const long = isLong ? test : test.skip;

const ROOT = resolve(__dirname, '../..');
const schema = schemaFile as unknown as SchemaNode;
const keys = documentedKeys(schema);
const name = (path: readonly string[]) => path.join('.');

/** Every node of the schema that describes a mapping. */
function mappings(node: unknown): SchemaNode[] {
  if (typeof node !== 'object' || node === null) return [];
  const below = Object.values(node).flatMap(mappings);
  return 'type' in node && [node.type].flat().includes('object') ? [node as SchemaNode, ...below] : below;
}

describe('the generated files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  // Half a minute of the compiler; `npm run build` makes them anew anyway.
  long(
    'are what the interfaces say now, to the byte',
    () => {
      execFileSync(process.execPath, [join(ROOT, 'scripts/generate/values.mjs'), folder]);
      const files = ['values.schema.json', 'docs/values.md', 'lib/generated/defaults.ts'];
      for (const file of [...files, 'lib/generated/secret-paths.ts', 'lib/generated/values-shape.ts']) {
        const fresh = readFileSync(join(folder, file), 'utf8');
        // Not toBe: on failure it would print two files of 200 KB.
        expect({ file, stale: fresh !== readFileSync(join(ROOT, file), 'utf8') }).toEqual({
          file,
          stale: false,
        });
      }
    },
    60_000,
  );

  test('have every documented key on the reference page', () => {
    const page = readFileSync(join(ROOT, 'docs/values.md'), 'utf8');
    const missing = keys
      .map(({ path }) => name(path).replaceAll('.*', '[]'))
      .filter((key) => !page.includes(`\`${key}\``) && !new RegExp(`^#+ ${key}$`, 'm').test(page));
    expect(missing).toEqual([]);
  });
});

describe('the schema', () => {
  test('passes the strict mode of ajv', () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    ajv.addVocabulary(EXTRA_KEYWORDS);
    expect(() => ajv.compile(schemaFile)).not.toThrow();
  });

  test('is closed at every level', () => {
    const all = mappings(schema);
    expect(all.length).toBeGreaterThan(150);
    // but for `global`, which holds what other charts share
    const open = all.filter((node) => node.additionalProperties !== false && !isMap(node));
    expect(open).toEqual([schema.definitions?.GlobalValues]);
  });

  test('requires keys only inside lists', () => {
    const required = keys.filter(({ path, node }) => node.required !== undefined && !path.includes('*'));
    // References as a whole: a key without a name says nothing.
    expect(required.map(({ path }) => name(path))).toEqual([
      'cdk8s.privateCA.secret',
      'cdk8s.privateCA.configMap',
      'cdk8s.database.backup.endpointCA',
    ]);
  });

  test('describes every key', () => {
    const silent = keys.filter(({ node }) => !/^\S.*[.;]$/.test(node.description ?? ''));
    expect(silent.map(({ path }) => name(path))).toEqual([]);
  });

  test('tells for every optional key what happens without it', () => {
    const silent = keys.filter(({ path, node }) => {
      const parent = keys.find((key) => key.section && name(key.path) === name(path.slice(0, -1)));
      const isOptional = path.at(-2) !== '*' && parent?.node.required?.includes(path.at(-1) ?? '') !== true;
      return isOptional && node.default === undefined && node['x-default'] === undefined;
    });
    expect(silent.map(({ path }) => name(path))).toEqual([]);
  });

  test('has no left-overs of doc comments', () => {
    const text = JSON.stringify(schema);
    expect(text).not.toMatch(/\{@link|"default":"- /);
    expect(keys.filter(({ node }) => node.deprecated && !node.deprecationMessage)).toEqual([]);
  });

  test('keeps the order of the interfaces', () => {
    expect(Object.keys(schema.properties ?? {}).slice(0, 3)).toEqual(['global', 'platform', 'analysis']);
  });

  test.each([
    ['global.pixee.domain', 'string'],
    ['global.pixee.port', ['string', 'integer']],
    ['global.pixee.ai.default.provider', 'string'],
    ['global.pixee.ai.azure.deployments.o3-mini', 'string'],
    ['platform.replicaCount', 'integer'],
    ['platform.resources.limits.memory', ['string', 'number']],
    ['platform.tolerations.*.effect', 'string'],
    ['platform.extraEnv.*.valueFrom.secretKeyRef.name', 'string'],
    ['platform.hostAliases.*.hostnames.*', 'string'],
    ['platform.scm.bitbucket.secretKeys.apiTokenKey', 'string'],
    ['analysis.cache.maxSizeBytes', 'integer'],
    ['oidc.image.pullSecrets.*.name', 'string'],
    ['authentik.authentik.secret_key', 'string'],
    ['cloudnative-pg.postgresql.parameters.randomPageCost', 'number'],
    ['seaweedfs.filer.s3.createBuckets.*.name', 'string'],
    ['victoria-metrics-single.server.ingress.hosts.*.port', ['string', 'integer']],
    ['cdk8s.externalSecrets.keys.blackDuck.property', 'string'],
  ])('knows %s', (key, type) => {
    expect(nodeAt(schema, key.split('.'))?.type).toEqual(type);
  });
});

describe('secrets', () => {
  const secrets = new Set(secretPaths.map(({ path }) => name(path)));

  test('are marked wherever the name says so', () => {
    const pattern =
      /(password|token|apikey|secret|secret_?key|privatekey|applicationkey|usersjson|dockerconfigjson|headers)$/i;
    const expected = leafPaths(schema)
      .map(({ path }) => path)
      .filter((path) => pattern.test(path.at(-1) ?? '') || (path[2] === 'ai' && path.at(-1) === 'key'))
      .filter((path) => !path.includes('secretKeys') && path.at(-1) !== 'existingSecret');
    expect([...secrets].sort()).toEqual(expected.map(name).sort());
  });

  test('are never the names of keys or of existing Secrets', () => {
    expect([...secrets].filter((key) => /secretKeys|existingSecret/.test(key))).toEqual([]);
  });

  test('have no default', () => {
    expect([...secrets].filter((key) => nodeAt(schema, key.split('.'))?.default !== undefined)).toEqual([]);
  });
});

test('deprecated keys name what replaces them', () => {
  expect(deprecatedPaths.map(({ path, message }) => `${name(path)}: ${message}`)).toMatchInlineSnapshot(`
   [
     "global.pixee.ai.openai: use \`global.pixee.ai.default\` with provider \`openai\`",
     "global.pixee.ai.azure: use \`global.pixee.ai.default\` with provider \`azure\`",
     "global.pixee.skipSSLVerification: use \`global.pixee.privateCACert\`, which keeps the check",
     "platform.scm.bitbucket.password: use \`platform.scm.bitbucket.emailAddress\` and \`.apiToken\`",
     "platform.scm.bitbucket.secretKeys.passwordKey: use \`platform.scm.bitbucket.secretKeys.apiTokenKey\`",
     "platform.sonar.filterCweTop25: use \`platform.sonar.cweIds\`",
     "platform.sonar.additionalCweIds: use \`platform.sonar.cweIds\`",
     "analysis.useAgenticTriageForAllRules: use \`analysis.agenticTriageAnalyzerStrategy\`",
   ]
  `);
});

describe('the defaults', () => {
  test('pass the schema', () => {
    validateValues(defaults);
    expect(validateValues.errors).toBeNull();
  });

  test('have the type of their key, even where the text looks like another', () => {
    expect(defaults['cloudnative-pg'].postgresql.parameters).toEqual({
      maxConnections: 200,
      sharedBuffers: '1GB',
      effectiveCacheSize: '3GB',
      workMem: '16MB',
      maintenanceWorkMem: '256MB',
      randomPageCost: 1.1,
      checkpointCompletionTarget: 0.9,
      logLockWaits: true,
    });
    expect(defaults.platform.image.pullSecrets).toEqual([{ name: 'pixee-registry' }]);
    expect(defaults.oidc.image.tag).toMatch(/^3\.38\.1-52fc585@sha256:[0-9a-f]{64}$/);
  });

  test('leave out what depends on other values', () => {
    expect(defaults.platform.image).not.toHaveProperty('tag');
    expect(defaults.global.pixee.access.oidc.client).not.toHaveProperty('secret');
    expect(defaults.global.pixee.access.oidc.client).not.toHaveProperty('id');
    expect(defaults.global.pixee.objectStore).not.toHaveProperty('username');
    expect(defaults.global.pixee.ai).not.toHaveProperty('openai');
  });
});

function isMap(node: SchemaNode): boolean {
  return node.properties === undefined && typeof node.additionalProperties === 'object';
}
