import fc from 'fast-check';
import type { PlainObject } from '../../../lib/base/plain-object';
import { validateValues } from '../../support/values-validator';
import { cloneData } from '../../../lib/values/prepare/copy';
import { valuesShape } from '../../../lib/generated/values-shape';
import { walkValues } from '../../../lib/values/prepare/walk';
import { schemaValidValues } from '../../arbitrary-values';
import { runs } from '../../support/runs';

const walk = (values: unknown) => walkValues(valuesShape, cloneData(values));
const problems = (values: unknown) =>
  walk(values).violations.map(({ problem, path }) => `${problem} ${path.join('.')}`);

test.each<[string, PlainObject, PlainObject]>([
  ['a quoted port', { platform: { database: { port: '5432' } } }, { platform: { database: { port: 5432 } } }],
  ['a quoted switch', { superset: { enabled: 'true' } }, { superset: { enabled: true } }],
  ['a number as text', { platform: { image: { tag: 5 } } }, { platform: { image: { tag: '5' } } }],
  ['a number in a map', { platform: { podLabels: { a: 1 } } }, { platform: { podLabels: { a: '1' } } }],
  ['a number in a list', { analysis: { args: ['-p', 80] } }, { analysis: { args: ['-p', '80'] } }],
  [
    "a number in one of Kubernetes' types",
    { platform: { extraEnv: [{ name: 'A', value: 1 }] } },
    { platform: { extraEnv: [{ name: 'A', value: '1' }] } },
  ],
  ['an id that may be both', { platform: { github: { appId: 7 } } }, { platform: { github: { appId: 7 } } }],
  [
    'a name in a union',
    { seaweedfs: { filer: { s3: { createBuckets: 7 } } } },
    { seaweedfs: { filer: { s3: { createBuckets: '7' } } } },
  ],
  [
    'a quoted switch in a union',
    { 'cloudnative-pg': { postgresql: { parameters: { logLockWaits: 'true' } } } },
    { 'cloudnative-pg': { postgresql: { parameters: { logLockWaits: true } } } },
  ],
])('takes %s as it was meant', (_, given, meant) => {
  expect(walk(given)).toEqual({ value: meant, violations: [] });
});

test('null is not looked at, unless it stands for a section or an item', () => {
  const values = {
    platform: { replicaCount: null, tolerations: null, podLabels: { a: null }, affinity: null, image: null },
    analysis: { extraEnv: [null, { name: null }] },
    global: null,
  };
  expect(problems(values)).toEqual([
    'wrong-type analysis.extraEnv.0',
    'missing-key analysis.extraEnv.1',
    'null-section global',
  ]);
});

test.each<[string, PlainObject, string[]]>([
  [
    'unknown keys at every depth',
    { a: 1, platform: { b: 1, tolerations: [{ c: 1 }] } },
    ['unknown-key a', 'unknown-key platform.b', 'unknown-key platform.tolerations.0.c'],
  ],
  [
    'keys of JavaScript objects',
    { platform: { constructor: 1, toString: 1 } },
    ['unknown-key platform.constructor', 'unknown-key platform.toString'],
  ],
  [
    'a value outside a choice',
    { platform: { gitCloneStrategy: 'shallow' } },
    ['not-allowed platform.gitCloneStrategy'],
  ],
  ['a number outside its range', { platform: { replicaCount: -1 } }, ['out-of-range platform.replicaCount']],
  ['a part of a number', { platform: { replicaCount: 1.5 } }, ['wrong-type platform.replicaCount']],
  [
    'a text that does not match',
    { platform: { image: { digest: 'abc' } } },
    ['pattern platform.image.digest'],
  ],
  [
    'a very long text',
    { platform: { github: { appId: '1'.repeat(2000) } } },
    ['pattern platform.github.appId'],
  ],
  [
    'a missing key',
    { platform: { hostAliases: [{ ip: '10.0.0.1' }] } },
    ['missing-key platform.hostAliases.0'],
  ],
])('finds %s', (_, values, expected) => {
  expect(problems(values)).toEqual(expected);
});

test.each<[string, unknown, string[]]>([
  ['no list and not empty', { a: 1 }, ['wrong-type platform.image.pullSecrets']],
  ['another text', 'none', ['wrong-type platform.image.pullSecrets']],
  ['an item without a name', [{}], ['missing-key platform.image.pullSecrets.0']],
  ['an item that is a text', ['own'], ['wrong-type platform.image.pullSecrets.0']],
])('of a union tells about the nearest choice: %s', (_, pullSecrets, expected) => {
  expect(problems({ platform: { image: { pullSecrets } } })).toEqual(expected);
});

test('of several choices of lists takes the one whose items fit', () => {
  const withBuckets = (createBuckets: unknown) => ({ seaweedfs: { filer: { s3: { createBuckets } } } });
  const place = 'seaweedfs.filer.s3.createBuckets.0';
  expect(problems(withBuckets([{ nmae: 'a' }]))).toEqual([
    `unknown-key ${place}.nmae`,
    `missing-key ${place}`,
  ]);
  expect(problems(withBuckets([true]))).toEqual([`wrong-type ${place}`]);
});

test('finds nothing in what the schema allows', () => {
  fc.assert(
    fc.property(schemaValidValues(), (values) => {
      expect(walk(values)).toEqual({ value: values, violations: [] });
    }),
    { numRuns: runs(5, 100) },
  );
});

test('agrees with the compiled validator about values of which a part is replaced', () => {
  const junk = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('5', 'true', {}, [], '{}', 7));
  fc.assert(
    fc.property(schemaValidValues(), fc.nat(), junk, (values, where, value) => {
      const broken = replaceSomewhere(values, where, value);
      fc.pre(!JSON.stringify(broken).includes('null'));
      const { value: result, violations } = walk(broken);
      expect(violations.length === 0).toBe(validateValues(result));
    }),
    { numRuns: runs(15, 500) },
  );
});

/** Replaces one of all the values in a tree. */
function replaceSomewhere(values: PlainObject, where: number, value: unknown): unknown {
  const copy = cloneData(values);
  const places: (() => void)[] = [];
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const parent = node as Record<string, unknown>;
    for (const key of Object.keys(parent)) {
      places.push(() => {
        parent[key] = value;
      });
      collect(parent[key]);
    }
  };
  collect(copy);
  places[where % Math.max(places.length, 1)]?.();
  return copy;
}
