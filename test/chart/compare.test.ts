import type { PlainObject } from '../../lib/base/plain-object';
import { compareObjects, type FieldDifference } from '../../lib/chart/compare/compare';

const VALUES = {
  platform: { inputBucket: 'own-bucket', analysisTimeout: '15m', gitBranchPrefix: 'fixes-of-ours' },
};

function deployment(name: string, spec: PlainObject): PlainObject {
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name }, spec };
}

function compared(
  ours: readonly PlainObject[],
  theirs: readonly PlainObject[],
  component = '',
): ReturnType<typeof compareObjects>['objects'] {
  const chart = theirs.map((body) => ({ body, component }));
  return compareObjects(ours, chart, { values: VALUES, namespace: 'n', secrets: ['s3cr3t-of-mine'] }).objects;
}

function differences(ours: PlainObject, theirs: PlainObject): readonly FieldDifference[] {
  return compared([deployment('web', ours)], [deployment('web', theirs)]).flatMap((one) => one.differences);
}

test.each<[string, PlainObject, PlainObject, string, FieldDifference['reason']]>([
  ['hardening', { securityContext: { runAsNonRoot: true } }, {}, '+', 'ours by decision'],
  ['a text of the chart', {}, { image: 'vendor/web:1' }, '-', 'constant of the chart'],
  ['another name', { a: 'own-bucket' }, { b: 'own-bucket' }, '+', 'other name, same value'],
  ['another text', { a: 'PT15M' }, { a: '15m' }, '≠', 'other text of the same value'],
  ['a value on one side', {}, { a: 'x-fixes-of-ours' }, '-', 'value that only one side honours'],
  ['a text of ours', { a: 'of ours' }, {}, '+', 'unexplained'],
  ['another value', { a: 'own-bucket' }, { a: 'fixes-of-ours' }, '≠', 'unexplained'],
])('the reason is told: %s', (_, ours, theirs, sign, reason) => {
  expect(differences(ours, theirs)[0]).toMatchObject({ sign, reason });
});

test('of two things that are on nobody can say that one is the other', () => {
  expect(
    differences({ a: { readOnly: true } }, { b: { hostNetwork: true } }).map(({ reason }) => reason),
  ).toEqual(['unexplained', 'constant of the chart']);
});

test('variables are compared by their names, and arguments by their flags', () => {
  const [one, ...others] = differences(
    { env: [{ name: 'A', value: '1' }], args: ['--level=info', '--bucket=own-bucket', '-v'] },
    {
      env: [
        { name: 'B', value: '2' },
        { name: 'A', value: '1' },
      ],
      args: ['-v', '--bucket=own-bucket', '--level=warn'],
    },
  );
  expect(one).toMatchObject({ path: 'spec.args[--level]', ours: '--level=info', theirs: '--level=warn' });
  expect(others.map(({ path }) => path)).toEqual(['spec.env[B].name', 'spec.env[B].value']);
});

test('what follows a flag is compared by its place', () => {
  const [one] = differences({ args: ['--level', 'info'] }, { args: ['--level', 'warn'] });
  expect(one).toMatchObject({ path: 'spec.args[1]', ours: 'info', theirs: 'warn' });
});

test('secrets are told by their length, wherever they stand', () => {
  const secret = (value: string): PlainObject => ({
    kind: 'Secret',
    metadata: { name: 's' },
    stringData: { key: value },
  });
  const text = JSON.stringify([
    compared([secret('first-word-of-mine')], [secret('second-word-of-mine')]),
    differences({ a: 'x=s3cr3t-of-mine' }, { a: 'y' }),
  ]);
  expect(text).toContain('(18 characters)');
  expect(text).not.toMatch(/first-word|second-word|s3cr3t/);
});

test('objects are matched by kind and name, then by component, then by the end of the name', () => {
  const labelled = (name: string, component: string): PlainObject => ({
    kind: 'StatefulSet',
    metadata: { name, labels: { 'app.kubernetes.io/name': component } },
  });
  const service = (name: string): PlainObject => ({ kind: 'Service', metadata: { name } });
  expect(
    compared([labelled('pixee-platform', 'platform')], [deployment('r-web', {})], 'platform'),
  ).toHaveLength(1);
  expect(compared([service('a-web')], [service('b-web')])).toHaveLength(1);
  expect(compared([service('a-web')], [service('b-worker')])).toHaveLength(2);
});

test('equal leaves are counted', () => {
  const [one] = compared([deployment('web', { replicas: 2 })], [deployment('web', { replicas: 3 })]);
  // apiVersion, kind, name and namespace
  expect(one?.equal).toBe(4);
});
