import type { PlainObject } from '../../lib/base/plain-object';
import { compareObjects, type FieldDifference } from '../../lib/chart/compare/compare';
import { countsOf, printComparison } from '../../lib/chart/compare/print';
import { RANDOM } from '../../lib/chart/profile/scope';

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

test('the main container is the same, whatever it is called, and what the server puts there by itself is none', () => {
  const pod = (container: PlainObject, image = 'a/b:1'): PlainObject => ({
    template: {
      spec: { containers: [{ image, imagePullPolicy: 'IfNotPresent', ...container }, { name: 'side' }] },
    },
  });
  const port = { name: 'http', containerPort: 80 };
  expect(
    differences(
      pod({
        name: 'platform',
        ports: [{ ...port, protocol: 'TCP' }],
        livenessProbe: { failureThreshold: 3 },
      }),
      pod({ name: 'server', ports: [port] }),
    ),
  ).toMatchObject([
    { path: 'spec.template.spec.containers[server].name', ours: 'platform', theirs: 'server' },
  ]);
});

test('another selector is no decision of ours: it cannot be changed in what runs', () => {
  const selecting = (name: string): PlainObject => ({
    selector: { matchLabels: { 'app.kubernetes.io/name': name } },
  });
  expect(differences(selecting('web'), selecting('server'))).toMatchObject([
    { reason: 'constant of the chart' },
  ]);
});

test('nothing of what only the chart has is our decision', () => {
  const [one] = compared([], [deployment('web', { securityContext: { runAsUser: 1 } })]);
  expect(one?.differences.map(({ reason }) => reason)).not.toContain('ours by decision');
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

test.each<[FieldDifference['decision'], PlainObject, PlainObject]>([
  ['hardening', { template: { spec: { automountServiceAccountToken: false } } }, {}],
  ['labels', { template: { metadata: { labels: { 'app.kubernetes.io/part-of': 'p' } } } }, {}],
  ['checksums', { a: 'a'.repeat(64) }, { a: 'b'.repeat(64) }],
  ['pods', {}, { revisionHistoryLimit: 3 }],
])('the decision is named: %s', (decision, ours, theirs) => {
  expect(differences(ours, theirs)).toMatchObject([{ reason: 'ours by decision', decision }]);
});

describe('with a profile', () => {
  /** How a field differs of which the profile, we and the chart have these texts. */
  function differing(profile: unknown, ours: unknown, theirs: unknown): readonly FieldDifference[] {
    const [made, mine, its] = [profile, ours, theirs].map((a) => deployment('web', { a }));
    return compareObjects([mine ?? {}], [{ body: its ?? {}, component: '' }], {
      values: VALUES,
      namespace: 'n',
      secrets: [],
      profiled: [made ?? {}],
    }).objects.flatMap((one) => one.differences);
  }

  test.each<[string, unknown, unknown, unknown, Partial<FieldDifference>]>([
    ['what is laid over it is ours by decision', 'x', 'y', 'x', { decision: 'laid over the profile' }],
    ['so is what is added to it', undefined, 'y', undefined, { decision: 'laid over the profile' }],
    ['what it says wrong is unexplained', 'x', 'x', 'own-bucket', { reason: 'unexplained' }],
    ['also where both are another text of one value', 'PT15M', 'PT15M', '15m', { reason: 'unexplained' }],
    ['what it lacks is unexplained', undefined, undefined, 'vendor/web:1', { reason: 'unexplained' }],
    ['what the chart draws by chance is told', RANDOM, 'of mine', 'hVb6', { decision: 'drawn by chance' }],
  ])('%s', (_, profile, ours, theirs, expected) => {
    expect(differing(profile, ours, theirs)).toMatchObject([expected]);
  });

  test('an object that it has none of is an extra one of ours', () => {
    const [one] = compareObjects([deployment('extra', {})], [], {
      values: VALUES,
      namespace: 'n',
      secrets: [],
      profiled: [],
    }).objects;
    expect(new Set(one?.differences.map(({ decision }) => decision))).toEqual(new Set(['extra objects']));
  });
});

test('what is explained, and what is not, is counted by component', () => {
  const objects = compared(
    [deployment('web', { replicas: 2, securityContext: { runAsNonRoot: true }, a: 'of ours' })],
    [deployment('web', { replicas: 2 })],
    'platform',
  );
  expect(countsOf(objects)).toEqual([
    { component: 'platform', equal: 5, explained: 1, unexplained: 1, all: 7 },
  ]);
  const text = printComparison({ objects }, 'text');
  expect(text).toContain('platform: 5 of 7 leaves equal, 71.4 %; 1 explained, 1 unexplained');
  // what nobody can explain comes first
  expect(text).toMatch(
    / {2}unexplained\n {4}\+ spec\.a: .*\n {2}ours by decision: hardening\n {4}\+ spec\.securityContext/,
  );
  expect(text).toContain('ours by decision: 1 (hardening 1)');
});

test('equal leaves are counted', () => {
  const [one] = compared([deployment('web', { replicas: 2 })], [deployment('web', { replicas: 3 })]);
  // apiVersion, kind, name and namespace
  expect(one?.equal).toBe(4);
});
