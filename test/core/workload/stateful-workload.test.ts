import { Pod } from '../../../lib/core/pod/pod';
import { nonRootProfile } from '../../../lib/core/pod/security-profile';
import { addService } from '../../../lib/core/exposure/service';
import { StatefulWorkload, type StatefulWorkloadProps } from '../../../lib/core/workload/stateful-workload';
import { object, objects, problems, release, withoutEffect } from '../../support/chart';

function stateful(props: Partial<StatefulWorkloadProps> = {}, settings: Parameters<typeof release>[0] = {}) {
  const chart = release(settings);
  const component = chart.release.component('test').part('store');
  const pod = new Pod(chart.release, {
    component,
    containerName: 'main',
    image: 'registry.example.com/image:1',
    serviceAccountName: 'pixee',
    ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
    security: nonRootProfile(1000),
    settings: {},
  });
  const { object: made } = new StatefulWorkload(chart, 'store', { component, pod, ...props });
  addService(chart, 'Service', { component });
  return { chart, pod, spec: () => object(chart, 'StatefulSet', made.name).spec };
}

test('is one pod behind a Service of its name, whose claims stay', () => {
  const { chart, pod, spec } = stateful({ claims: [{ name: 'data', size: '1Gi' }] });
  pod.addMount({ name: 'data', mountPath: '/data' });
  expect(spec()).toMatchObject({
    replicas: 1,
    serviceName: 'pixee-enterprise-server-test-store',
    persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
    selector: { matchLabels: { 'app.kubernetes.io/component': 'store' } },
    volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'] } }],
  });
  expect(problems(chart)).toEqual([]);
});

test('follows every option', () => {
  const all: Required<Omit<StatefulWorkloadProps, 'component' | 'pod'>> = {
    replicas: 3,
    serviceName: 'other',
    claims: [{ name: 'data', size: '1Gi', storageClass: 'fast' }],
    claimRetention: { whenDeleted: 'Delete' },
    podManagementPolicy: 'Parallel',
    podDisruptionBudget: { enabled: true },
  };
  expect(withoutEffect(all, (props) => objects(stateful(props).chart))).toEqual([]);
});

test('takes the storage class of the release for claims that name none', () => {
  const classes = (defaultStorageClass?: string) =>
    stateful(
      {
        claims: [
          { name: 'a', size: '1Gi' },
          { name: 'b', size: '1Gi', storageClass: 'own' },
        ],
      },
      { defaultStorageClass },
    )
      .spec()
      ?.volumeClaimTemplates?.map((claim) => claim.spec?.storageClassName);
  expect(classes('gp3')).toEqual(['gp3', 'own']);
  expect(classes()).toEqual([undefined, 'own']);
});

test('asks for no class at all with a dash, and for all else that a claim knows', () => {
  const { chart, pod, spec } = stateful({
    claims: [
      {
        name: 'a',
        size: '1Gi',
        storageClass: '-',
        accessModes: ['ReadWriteMany'],
        labels: { team: 'data' },
        annotations: { backup: 'daily' },
        selector: { matchLabels: { disk: 'prepared' } },
        volumeAttributesClassName: 'gold',
      },
    ],
    claimRetention: { whenDeleted: 'Delete' },
  });
  pod.addMount({ name: 'a', mountPath: '/a' });
  expect(spec()).toMatchObject({
    persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete', whenScaled: 'Retain' },
    volumeClaimTemplates: [
      {
        metadata: { name: 'a', labels: { team: 'data' }, annotations: { backup: 'daily' } },
        spec: {
          storageClassName: '',
          accessModes: ['ReadWriteMany'],
          selector: { matchLabels: { disk: 'prepared' } },
          volumeAttributesClassName: 'gold',
        },
      },
    ],
  });
  expect(problems(chart)).toEqual([]);
});
