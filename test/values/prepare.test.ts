import fc from 'fast-check';
import { secretPaths } from '../../lib/generated/secret-paths';
import { prepareValues } from '../../lib/values/prepare';
import { getAt, setAt } from '../../lib/values/prepare/paths';
import { recommendedRules } from '../../lib/values/rules';
import { schemaValidValues, validValues } from '../arbitrary-values';
import { runs } from '../support/runs';
import { allLines } from './prepare/lines';

/** What the schema complains about. */
const SCHEMA_RULES = new Set([
  'unknown-key',
  'unmapped-key',
  'missing-key',
  'null-section',
  'wrong-type',
  'not-allowed',
  'pattern',
  'out-of-range',
  'schema',
]);

const errorsOf = (values: unknown) =>
  prepareValues(values).findings.filter(({ severity }) => severity === 'error');

test.each([null, undefined, {}])('%j is an empty map', (raw) => {
  expect(prepareValues(raw).values).toEqual({});
  expect(errorsOf(raw).map(({ rule }) => rule)).toEqual(['required-domain']);
});

test.each<[unknown, string]>([
  ['text', 'a string'],
  [7, 'a number'],
  [false, 'a boolean'],
  [[], 'a list'],
])('%j is no map', (raw, got) => {
  expect(prepareValues(raw)).toEqual({
    values: {},
    findings: [
      {
        rule: 'wrong-type',
        severity: 'error',
        path: [],
        message: `must be a map, got ${got}`,
        remedy: 'write keys such as `global:` at the root',
      },
    ],
  });
});

test('everything comes to one spelling', () => {
  const { values, findings } = prepareValues({
    global: {
      pixee: {
        domain: 'pixee.example.com',
        access: {
          oidc: {
            redirectUri: 'https://pixee.example.com/x',
            client: { provider: 'google', id: 'an-id', secret: 'a-word', existingSecret: {} },
          },
        },
        ai: { openai: { key: 'a-key' } },
      },
    },
    platform: {
      service: { type: 'ClusterIp' },
      image: { tag: '1', pullSecrets: '{}' },
      database: { embedded: 'false', host: 'a.b', port: '5432', username: 'u', password: 7 },
    },
    replicated: { imagepullSecrets: {} },
    seaweedfs: { filer: { s3: { createBuckets: 'bucket' } } },
    'cloudnative-pg': { postgresql: { parameters: { logLockWaits: true } } },
  });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(values).toEqual({
    global: {
      pixee: {
        domain: 'pixee.example.com',
        access: {
          oidc: {
            client: {
              provider: 'google',
              id: 'an-id',
              secret: 'a-word',
              redirectUri: 'https://pixee.example.com/x',
            },
          },
        },
        ai: { default: { provider: 'openai', apiKey: 'a-key' } },
      },
    },
    platform: {
      service: { type: 'ClusterIP' },
      image: { tag: '1', pullSecrets: [] },
      database: { embedded: false, host: 'a.b', port: 5432, username: 'u', password: '7' },
    },
    replicated: { imagePullSecrets: [] },
    seaweedfs: { filer: { s3: { createBuckets: ['bucket'] } } },
    'cloudnative-pg': { postgresql: { parameters: { logLockWaits: 'on' } } },
  });
});

test('null stays in the values, and rules take it for not given', () => {
  const given = {
    global: { pixee: { domain: 'a.b', protocol: null } },
    platform: { image: { tag: '1' }, analysisTimeout: null, podLabels: { team: null } },
    analysis: { image: { tag: '1' } },
  };
  expect(prepareValues(given).values).toEqual(given);
  expect(errorsOf(given)).toEqual([]);
});

test('all is told at once, in order: schema, spellings, rules', () => {
  const lines = allLines({
    platfrom: {},
    platform: {
      replicaCount: 'two',
      analysisTimeout: 'soon',
      scm: { bitbucket: { password: 'a-word', apiToken: 'b-word' } },
    },
  });
  expect(lines.map((line) => line.split(':')[0])).toEqual(
    expect.arrayContaining([
      'unknown-key',
      'wrong-type',
      'deprecated',
      'conflicting-spellings',
      'duration-format',
      'unpinned-image',
    ]),
  );
  expect(lines.findIndex((line) => line.startsWith('wrong-type'))).toBeLessThan(
    lines.findIndex((line) => line.startsWith('deprecated')),
  );
});

test('findings name the place that was written, not the one it was moved to', () => {
  expect(allLines({ authentik: { authentik: { bootstrap_password: 'a-word' } } })).toContainEqual(
    expect.stringMatching(/^plain-secret: authentik\.authentik\.bootstrap_password is a secret/),
  );
});

test('every finding is complete', () => {
  fc.assert(
    fc.property(schemaValidValues(), (values) => {
      for (const { rule, message, remedy } of prepareValues(values).findings) {
        expect(rule).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(`${message} ${remedy ?? ''}`).not.toMatch(/undefined|\[object|NaN/);
      }
    }),
    { numRuns: runs(5, 60) },
  );
});

test('values that the schema allows have no error of the schema, and stay as they are but for their spelling', () => {
  fc.assert(
    fc.property(schemaValidValues(), (values) => {
      const { values: prepared, findings } = prepareValues(values);
      // An empty text in a required place counts as not given, which a schema cannot say.
      const wrong = findings.filter(({ rule }) => SCHEMA_RULES.has(rule));
      expect(wrong.filter(({ rule }) => rule !== 'missing-key')).toEqual([]);
      expect(prepareValues(prepared).values).toEqual(prepared);
    }),
    { numRuns: runs(5, 60) },
  );
});

test('valid values have no error, and preparing them again changes and finds nothing more', () => {
  fc.assert(
    fc.property(validValues(), (values) => {
      const once = prepareValues(values);
      const twice = prepareValues(once.values);
      expect(errorsOf(values)).toEqual([]);
      expect(twice.values).toEqual(once.values);
      expect(twice.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: runs(4, 30) },
  );
});

/** Keys of the contract, so that random data gets past the root. */
const KEYS = [
  'global',
  'pixee',
  'platform',
  'ingress',
  'hosts',
  'database',
  'ai',
  'openai',
  'seaweedfs',
  'filer',
  's3',
  'createBuckets',
  'cdk8s',
  '__proto__',
  'constructor',
  '',
];

test('any data is told about, never thrown at, and never changed', () => {
  const data = fc.anything({
    key: fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 5 })),
    withNullPrototype: true,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    maxDepth: 5,
  });
  fc.assert(
    fc.property(
      fc.oneof(data, fc.dictionary(fc.constantFrom(...KEYS), data)),
      fc.boolean(),
      (raw, allowUnmapped) => {
        const before = fc.stringify(raw);
        const { values, findings } = prepareValues(raw, { allowUnmapped });
        expect(fc.stringify(raw)).toBe(before);
        expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
        expect(JSON.parse(JSON.stringify(values))).toEqual(values);
        expect(prepareValues(values, { allowUnmapped }).values).toEqual(values);
      },
    ),
    { numRuns: runs(30, 400) },
  );
});

test('no text of a finding holds a secret', () => {
  const secret = fc.stringMatching(/^hunter2-[a-z0-9]{8}$/);
  const framing = fc.constantFrom('', '-----BEGIN RSA PRIVATE KEY-----\n', '{"', 'https://user:', ' ', '<');
  const kinds = fc.constantFrom('text', 'list', 'map', 'wrong key', 'twice');
  fc.assert(
    fc.property(
      schemaValidValues(),
      fc.constantFrom(...secretPaths),
      secret,
      framing,
      kinds,
      (values, { path }, word, frame, kind) => {
        const text = `${frame}${word}`;
        const shapes: Record<string, unknown> = { list: [text], map: { [`a-${kind}`]: text } };
        setAt(values, path, shapes[kind] ?? text);
        if (kind === 'wrong key') setAt(values, [...path.slice(0, -1), `${path.at(-1) ?? ''}x`], text);
        if (kind === 'twice') setAt(values, [...path.slice(0, -1), 'existingSecret'], 'own');
        fc.pre(getAt(values, path) !== undefined);
        expect(JSON.stringify(prepareValues(values).findings)).not.toContain(word);
      },
    ),
    { numRuns: runs(20, 120) },
  );
});

test('rules have severities, and every one can be reached by its name', () => {
  expect(recommendedRules.length).toBeGreaterThan(40);
  expect(recommendedRules.every(({ severity }) => ['error', 'warning'].includes(severity))).toBe(true);
});
