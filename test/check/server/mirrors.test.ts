import { mirrors } from '../../../lib/check/server/mirrors';
import type { ValuePath } from '../../../lib/findings/finding';
import { problems, sample, sampleWith } from '../support/sample';
import { containerParts } from './container-parts';
import { objects } from './objects';
import { pods } from './pods';
import { workloadObjects } from './workload-objects';

/** The release whose source the rules follow: `pkg/apis/…/validation` of k8s.io/kubernetes. */
const SOURCE = '1.37.2';

const refusals = [...pods, ...containerParts, ...workloadObjects, ...objects];

describe(`what a server of ${SOURCE} refuses`, () => {
  test.each(refusals)('%s, of %s', (_functions, label, path, value, at) => {
    const places = problems('server-validation', sampleWith(label, path, value), { kubeVersion: SOURCE })
      .filter((problem) => problem.startsWith(`${label} `))
      .map((problem) => problem.slice(label.length + 1, problem.indexOf(': ')).replaceAll('"', ''));
    expect(places.filter((place) => place.endsWith(at))).not.toEqual([]);
  });

  test('every function that is followed has a refusal', () => {
    const tried = new Set(refusals.flatMap(([functions]) => functions.split(' ')));
    const followed = mirrors.flatMap(({ functions }) => functions);
    expect([...new Set(followed)].filter((name) => !tried.has(name))).toEqual([]);
    expect([...tried].filter((name) => !followed.includes(name))).toEqual([]);
  });

  test('nothing of the sample, in any version', () => {
    expect(problems('server-validation', sample())).toEqual([]);
    expect(problems('server-validation', sample(), { kubeVersion: '1.28' })).toEqual([]);
  });
});

/** What looks odd and is right, of the same fields. */
const ACCEPTED: readonly (readonly [label: string, path: ValuePath, value: unknown])[] = [
  [
    'Deployment/web',
    ['spec', 'template', 'spec', 'tolerations'],
    [{ operator: 'Exists', effect: '' }, { key: 'a' }],
  ],
  [
    'Deployment/web',
    ['spec', 'template', 'spec', 'tolerations'],
    [{ operator: 'Exists', effect: 'NoExecute', tolerationSeconds: -1 }],
  ],
  ['Deployment/web', ['spec', 'template', 'spec', 'volumes', 0], { name: 'tmp', hostPath: { path: 'a..b' } }],
  ['Deployment/web', ['spec', 'strategy', 'rollingUpdate', 'maxSurge'], '200%'],
  ['CronJob/report', ['spec', 'schedule'], '*/5,7 1-3 ? JAN-mar sun'],
  ['CronJob/report', ['spec', 'schedule'], '@every 1h30m'],
  ['CronJob/report', ['spec', 'timeZone'], 'Etc/UTC'],
  ['Service/web', ['spec', 'ports', 0, 'targetPort'], 'http'],
  [
    'NetworkPolicy/web',
    ['spec', 'ingress', 0, 'from', 1, 'ipBlock'],
    { cidr: '2001:db8::/32', except: ['2001:db8:1::/48'] },
  ],
  ['RoleBinding/shop:reader', ['roleRef', 'apiGroup'], undefined],
];

test.each(ACCEPTED)('takes of %s the %j %j', (label, path, value) => {
  expect(problems('server-validation', sampleWith(label, path, value))).toEqual([]);
});

describe('items that a server cannot tell apart', () => {
  const POD = ['spec', 'template', 'spec'];
  test.each([
    ['hostAliases', [...POD, 'hostAliases'], [{ ip: '10.0.0.1' }, { ip: '10.0.0.1' }], 'ip "10.0.0.1"'],
    ['imagePullSecrets', [...POD, 'imagePullSecrets'], [{ name: 'pull' }, { name: 'pull' }], 'name "pull"'],
    [
      'topologySpreadConstraints',
      [...POD, 'topologySpreadConstraints'],
      [1, 2].map((maxSkew) => ({
        maxSkew,
        topologyKey: 'a',
        whenUnsatisfiable: 'DoNotSchedule',
        labelSelector: {},
      })),
      'topologyKey "a" and whenUnsatisfiable "DoNotSchedule"',
    ],
  ])('%s', (name, path, value, keys) => {
    expect(problems('server-validation', sampleWith('Deployment/web', path, value))).toEqual([
      `Deployment/web spec.template.spec.${name}[1]: has ${keys}, which an earlier item of the list has`,
    ]);
  });
});
