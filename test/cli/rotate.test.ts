import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { mergeValues } from '../../lib/base/merge';
import { rotationTable } from '../../lib/cli/rotate/table';
import { secretPaths } from '../../lib/generated/secret-paths';
import { readValues } from '../support/read-values';
import { canaries } from '../support/canaries';
import { oneIn } from '../support/runs';
import { GOLDEN } from '../support/scenarios';
import { synthesize } from '../support/synthesize';
import { cli, folderWith, MINIMAL } from './run-cli';

interface Rotation {
  readonly path: string;
  readonly uses: readonly {
    readonly secret: string;
    readonly key: string;
    readonly readers: readonly string[];
  }[];
  readonly steps: readonly { readonly what: string; readonly commands?: readonly string[] }[];
}

let cwd: string;

beforeEach(() => {
  cwd = folderWith({ 'values.yaml': MINIMAL });
});

afterEach(() => rmSync(cwd, { recursive: true }));

async function rotation(path: string, file: string): Promise<Rotation | undefined> {
  const { code, stdout, stderr } = await cli(['rotate', path, '-f', file, '--format', 'json'], { cwd });
  expect([code, code === 0 ? '' : stderr]).toEqual([0, '']);
  return (JSON.parse(stdout) as readonly Rotation[])[0];
}

describe('rotate', () => {
  test('has a row for every secret of the values, and no others', () => {
    const paths = secretPaths.map(({ path }) => path.join('.'));
    expect(Object.keys(rotationTable).sort()).toEqual([...paths].sort());
  });

  test.each(oneIn(12, canaries))('finds where $key lies, and who reads it', async ({ key, text, values }) => {
    writeFileSync(join(cwd, 'values.yaml'), stringify(values));
    const found = await rotation(key, 'values.yaml');
    const { objects } = synthesize(values);
    const holder = objects.find((object) => object['kind'] === 'Secret' && holds(object, text));
    const name = (holder?.['metadata'] as { readonly name: string } | undefined)?.name;
    expect(found?.uses.map(({ secret }) => secret)).toContain(name);
    expect(found?.uses.every(({ readers }) => readers.length > 0)).toBe(true);
    expect(JSON.stringify(found)).not.toContain(text);
    expect(found?.steps.flatMap(({ commands = [] }) => commands)).toContain(
      'kubectl apply --server-side -f manifests',
    );
  });

  test('reaches Authentik too when a client secret changes', async () => {
    const { stdout } = await cli([
      'rotate',
      'oidc.client.secret',
      '-f',
      join(GOLDEN, 'authentik/values.yaml'),
    ]);
    expect(stdout).toMatch(/authentik-worker,\s+Deployment\/pixee-enterprise-server-platform\n/);
    const restart = stdout.indexOf('rollout restart');
    expect(restart).toBeGreaterThan(stdout.indexOf('patch secret'));
    expect(stdout.indexOf('ak apply_blueprint')).toBeGreaterThan(restart);
  });

  test('names the very blueprint that reads a Secret of others, and none for one of ours', async () => {
    const applied = async (values: string): Promise<readonly string[]> => {
      const found = await rotation('global.pixee.access.oidc.client.secret', values);
      return (found?.steps ?? [])
        .flatMap(({ commands = [] }) => commands)
        .filter((line) => line.includes('apply_blueprint'));
    };
    const others = join(GOLDEN, 'authentik/values.yaml');
    const { objects } = synthesize(readValues(others));
    const files = objects
      .filter(({ kind }) => kind === 'ConfigMap')
      .flatMap(({ metadata, data }) =>
        Object.entries((data ?? {}) as Record<string, string>)
          .filter(([, text]) => /!Env \[?"?\w*CLIENT_SECRET/.test(text))
          .map(([file]) => `mounted/cm-${(metadata as { name: string }).name}/${file}`),
      );
    expect(files).toHaveLength(1);
    const worker = 'deploy/pixee-enterprise-server-authentik-worker';
    expect(await applied(others)).toEqual([
      `kubectl -n pixee-enterprise-server exec ${worker} -- ak apply_blueprint ${files[0] ?? ''}`,
    ]);
    // The text of the blueprint changes with our own Secret, by which Authentik knows.
    const ours = mergeValues<object>(readValues(others), {
      global: { pixee: { access: { oidc: { client: { secret: 'own-text', existingSecret: null } } } } },
    });
    writeFileSync(join(cwd, 'ours.yaml'), stringify(ours));
    expect(await applied('ours.yaml')).toEqual([]);
  });

  test('has a secret of a store fetched before anybody restarts', async () => {
    const { stdout } = await cli([
      'rotate',
      'objectStore.password',
      '-f',
      join(GOLDEN, 'external-secrets/values.yaml'),
    ]);
    expect(stdout.indexOf('force-sync')).toBeGreaterThan(0);
    expect(stdout.indexOf('rollout restart')).toBeGreaterThan(stdout.indexOf('force-sync'));
  });

  test('lists what there is without a name', async () => {
    const { code, stdout } = await cli(['rotate', '-f', join(GOLDEN, 'integration-gitlab/values.yaml')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^platform\.scm\.gitlab\.token +access token of GitLab$/m);
    expect(stdout).not.toContain('sonar');
  });

  test('says when nothing reads it, and when there is no such secret', async () => {
    const unread = await cli(['rotate', 'gitlab.token', '-f', 'values.yaml'], { cwd });
    expect([unread.code, unread.stdout]).toEqual([0, '']);
    expect(unread.stderr).toContain('Nothing to do: nothing reads platform.scm.gitlab.token');
    const unknown = await cli(['rotate', 'platform.scm.gitlab.tokn', '-f', 'values.yaml'], { cwd });
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('did you mean platform.scm.gitlab.token?');
  });
});

function holds({ data = {} }: Record<string, unknown>, text: string): boolean {
  return Object.values(data as object).some((encoded) =>
    Buffer.from(String(encoded), 'base64').toString().includes(text),
  );
}

describe('secrets', () => {
  /** Every Secret that an object names, wherever it does, by the names of the fields. */
  function namedIn(value: unknown, key = ''): readonly string[] {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([field, inner]) => {
      if (typeof inner === 'string') {
        const names =
          field === 'secretName' ||
          (field === 'name' &&
            /^(?:secretKeyRef|secretRef|secret|passwordSecret|imagePullSecrets|basicAuth|superuserSecret)$/.test(
              key,
            ));
        return names ? [inner] : [];
      }
      return namedIn(inner, Array.isArray(value) ? key : field);
    });
  }

  test.each([
    'everything-set',
    'integrations-all',
    'authentik',
    'embedded-everything',
    'observability-traefik',
    'external-secrets',
  ])('names every reader in %s', async (scenario) => {
    const file = join(GOLDEN, scenario, 'values.yaml');
    const { stdout } = await cli(['secrets', '-f', file, '--format', 'json']);
    const { secrets } = JSON.parse(stdout) as {
      readonly secrets: readonly { readonly name: string; readonly readBy: readonly string[] }[];
    };
    const readers = new Map(secrets.map(({ name, readBy }) => [name, readBy]));
    const makers = new Set(['ExternalSecret', 'Certificate', 'Secret']);
    for (const object of synthesize(readValues(file)).objects.filter(
      ({ kind }) => !makers.has(String(kind)),
    )) {
      const label = `${String(object['kind'])}/${(object['metadata'] as { readonly name: string }).name}`;
      for (const name of namedIn(object['spec']))
        expect([name, readers.get(name)]).toEqual([name, expect.arrayContaining([label])]);
    }
  });
});
