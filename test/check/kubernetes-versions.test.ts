import { checkObjects } from '../../lib/check/check-objects';
import { NEWEST_KUBERNETES, newerReleaseNote } from '../../lib/check/kubernetes-release';
import { definitions, listKeys } from '../../lib/generated/kubernetes-schema';
import type { ValuePath } from '../../lib/findings/finding';
import { check, sampleWith } from './support/sample';

const POD = ['spec', 'template', 'spec'];
const WEB = [...POD, 'containers', 0];

/** What is said of a field of the sample, for a version of Kubernetes. */
function told(path: ValuePath, value: unknown, kubeVersion?: string, label = 'Deployment/web'): string[] {
  return check(sampleWith(label, path, value), kubeVersion === undefined ? {} : { kubeVersion })
    .filter(({ rule }) => rule === 'object-schema')
    .map(({ severity, message }) => `${severity} ${message}`);
}

/** Fields with the release that brought them, by the notes of the Kubernetes enhancements. */
const FIELDS: readonly (readonly [
  name: string,
  label: string,
  path: ValuePath,
  value: unknown,
  since: number,
])[] = [
  [
    'appArmorProfile of a pod',
    'Deployment/web',
    [...POD, 'securityContext', 'appArmorProfile'],
    { type: 'RuntimeDefault' },
    30,
  ],
  [
    'appArmorProfile of a container',
    'Deployment/web',
    [...WEB, 'securityContext', 'appArmorProfile'],
    { type: 'Unconfined' },
    30,
  ],
  [
    'supplementalGroupsPolicy',
    'Deployment/web',
    [...POD, 'securityContext', 'supplementalGroupsPolicy'],
    'Strict',
    31,
  ],
  [
    'image volumes',
    'Deployment/web',
    [...POD, 'volumes', 0],
    { name: 'files', image: { reference: 'registry.example.com/model:1' } },
    31,
  ],
  ['resources of a whole pod', 'Deployment/web', [...POD, 'resources'], { limits: { memory: '1Gi' } }, 32],
  ['trafficDistribution', 'Service/web', ['spec', 'trafficDistribution'], 'PreferClose', 30],
  ['recursiveReadOnly', 'Deployment/web', [...WEB, 'volumeMounts', 0, 'recursiveReadOnly'], 'IfPossible', 30],
  [
    'fileKeyRef',
    'Deployment/web',
    [...WEB, 'env', 0],
    { name: 'A', valueFrom: { fileKeyRef: { volumeName: 'files', path: 'a.env', key: 'A' } } },
    34,
  ],
  ['sleep of a hook', 'Deployment/web', [...WEB, 'lifecycle', 'preStop'], { sleep: { seconds: 5 } }, 29],
  [
    'matchLabelKeys',
    'Deployment/web',
    [...POD, 'affinity'],
    {
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          {
            topologyKey: 'kubernetes.io/hostname',
            labelSelector: { matchLabels: { a: 'b' } },
            matchLabelKeys: ['pod-template-hash'],
          },
        ],
      },
    },
    29,
  ],
  ['stopSignal', 'Deployment/web', [...WEB, 'lifecycle', 'stopSignal'], 'SIGUSR1', 33],
  [
    'the operator Gt of a toleration',
    'Deployment/web',
    [...POD, 'tolerations'],
    [{ key: 'a', operator: 'Gt', value: '1' }],
    35,
  ],
  ['hostnameOverride', 'Deployment/web', [...POD, 'hostnameOverride'], 'web', 34],
];

describe('a field that came after 1.28', () => {
  test.each(FIELDS)('%s', (_name, label, path, value, since) => {
    expect(told(path, value, `1.${String(since)}`, label)).toEqual([]);
    expect(told(path, value, '1.37', label)).toEqual([]);
    expect(told(path, value, `v1.${String(since - 1)}.4`, label)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^error .*a (field|value) that Kubernetes has since 1\\.${since}, and the version asked for is 1\\.${since - 1}$`,
        ),
      ),
    ]);
    expect(told(path, value, undefined, label)).toEqual([
      expect.stringMatching(
        new RegExp(`^warning .*a (field|value) that Kubernetes has since 1\\.${since} only`),
      ),
    ]);
  });
});

test('a field that went is told of too', () => {
  const path = [...POD, 'workloadRef'];
  const value = { name: 'a', podGroup: 'b' };
  expect(told(path, value, '1.35')).toEqual([]);
  expect(told(path, value, '1.36')).toEqual([
    'error spec.template.spec.workloadRef: is a field that Kubernetes has since 1.35 and until 1.35, and the version asked for is 1.36',
  ]);
});

test('a typing error is told of whatever the version', () => {
  expect(told([...POD, 'securityContext', 'appArmourProfile'], {}, '1.37')).toEqual([
    'error spec.template.spec.securityContext.appArmourProfile: is not a field of PodSecurityContext',
  ]);
});

test('a version newer than all known is the newest known, with a note', () => {
  expect(NEWEST_KUBERNETES).toBe('1.37');
  expect(told([...POD, 'securityContext', 'appArmorProfile'], { type: 'RuntimeDefault' }, '1.99')).toEqual(
    [],
  );
  expect(newerReleaseNote('v1.99.1')).toMatch(/^Kubernetes 1\.99 is newer .* against 1\.37/);
  expect(newerReleaseNote('1.37')).toBeUndefined();
  expect(newerReleaseNote(undefined)).toBeUndefined();
});

test.each(['1.27', '1.3', 'latest', '', '34', '2.0'])('fails for the version %j', (kubeVersion) => {
  expect(() => checkObjects([], { kubeVersion })).toThrow(/^kubeVersion must be a version of Kubernetes/);
});

test.each(['1.28', 'v1.34.2', '1.33+', '1.33.5-gke.1080000', 'v1.31.4+k3s1'])(
  'takes the version %s',
  (kubeVersion) => {
    expect(checkObjects([], { kubeVersion })).toEqual([]);
  },
);

test('numbers of 32 bits', () => {
  expect(told(['spec', 'replicas'], 2 ** 31)).toEqual([
    'error spec.replicas: is 2147483648, allowed: -2147483648 to 2147483647',
  ]);
  expect(told([...WEB, 'startupProbe', 'httpGet', 'port'], 2 ** 32)[0]).toMatch(
    /^error .*port: is 4294967296, allowed/,
  );
  expect(told([...POD, 'terminationGracePeriodSeconds'], 2 ** 40)).toEqual([]);
});

test('every list with keys is a list of a type', () => {
  const wrong = Object.entries(listKeys).filter(([place, keys]) => {
    const [type = '', field = ''] = place.split('.');
    const items = definitions[type]?.properties?.[field]?.items;
    const item = definitions[items?.$ref?.slice('#/definitions/'.length) ?? ''];
    return items === undefined || !keys.every((key) => item?.properties?.[key] !== undefined);
  });
  expect(wrong).toEqual([]);
});
