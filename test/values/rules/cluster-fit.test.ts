import { allLines, linesOf } from '../prepare/lines';

test('claims that go with their StatefulSet contradict data that is protected', () => {
  const policy = { persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete' } };
  const values = {
    seaweedfs: { filer: policy },
    victoriatraces: { server: { statefulSet: policy } },
    cdk8s: { protectData: true },
  };
  expect(linesOf('claim-retention', values)).toHaveLength(2);
  expect(linesOf('claim-retention', { ...values, cdk8s: {} })).toEqual([]);
});

test('authorities come from one place', () => {
  const privateCA = { secret: { name: 'company' } };
  expect(
    linesOf('private-ca-conflict', { global: { pixee: { privateCACert: 'other' } }, cdk8s: { privateCA } }),
  ).toEqual([
    'cdk8s.privateCA says where authorities lie, but privateCA.secret and privateCACert are given at once, and pods take the authorities from one place; keep one of them',
  ]);
  expect(linesOf('private-ca-conflict', { cdk8s: { privateCA } })).toEqual([]);
});

test('the operator of external Secrets refuses policies that contradict each other', () => {
  const target = (creationPolicy: string) => ({
    cdk8s: { externalSecrets: { store: { name: 'vault' }, creationPolicy, deletionPolicy: 'Delete' } },
  });
  expect(linesOf('external-secret-policy', target('Merge'))).toHaveLength(1);
  expect(linesOf('external-secret-policy', target('Owner'))).toEqual([]);
});

test('objects of the user say what is wrong with them, and what is secret about them is said', () => {
  const extraObjects = [
    'a: "{{ .Values.x }}"',
    { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'mine' }, stringData: { password: 'hunter2222' } },
    { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'later' }, stringData: { a: '<path:kv#a>' } },
  ];
  const lines = allLines({ cdk8s: { extraObjects } });
  expect(lines.filter((line) => line.startsWith('extra-object: '))).toEqual([
    'extra-object: cdk8s.extraObjects[0] has something in double braces that is not filled in here; known are {{ .Release.Name }} and {{ .Release.Namespace }}; write what it stands for, or give the object as a map, of which no text is filled in',
  ]);
  expect(lines.filter((line) => /^plain-secret: .*extraObjects/.test(line))).toEqual([
    'plain-secret: cdk8s.extraObjects[1] has Secret/mine in plain text; keep it in a Secret that exists already, or make an ExternalSecret of it',
  ]);
  expect(lines.join('\n')).not.toContain('hunter2222');
});

test.each([
  [{ externalSecrets: { refreshInterval: '1 hour' } }, /^duration-format: .*or 0 for once/],
  [{ privateCA: { secret: {} } }, /privateCA.secret/],
  [{ serviceMesh: 'consul' }, /serviceMesh/],
  [{ jobs: { ttlSecondsAfterFinished: -1 } }, /ttlSecondsAfterFinished/],
  [{ placement: { priorityClassName: 'Not A Name' } }, /^object-name: .*priorityClassName/],
  [{ podLabels: { team: 'not a label!' } }, /^label-format: .*podLabels/],
  [{ podLabels: { 'app.kubernetes.io/name': 'mine' } }, /^reserved-label: /],
])('refuses %j', (cdk8s, message) => {
  expect(allLines({ cdk8s }).filter((line) => message.test(line))).toHaveLength(1);
});

test('a dash is no StorageClass and yet allowed', () => {
  expect(linesOf('object-name', { global: { defaultStorageClass: '-' } })).toEqual([]);
  expect(linesOf('object-name', { global: { defaultStorageClass: '--' } })).toHaveLength(1);
  expect(linesOf('duration-format', { cdk8s: { externalSecrets: { refreshInterval: 0 } } })).toEqual([]);
});
