import { collectImages } from '../../../lib/cli/images/collect';

function workload(kind: string, name: string, spec: object) {
  return { apiVersion: 'apps/v1', kind, metadata: { name }, spec: { template: { spec } } };
}

describe('collectImages', () => {
  test('finds the containers of every kind of workload', () => {
    const containers = [{ name: 'main', image: 'a:1' }];
    const kinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job'];
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod' }, spec: { containers } };
    const cronJob = {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: { name: 'cron' },
      spec: { jobTemplate: { spec: { template: { spec: { containers } } } } },
    };
    const objects = [...kinds.map((kind) => workload(kind, 'x', { containers })), pod, cronJob];
    expect(collectImages(objects)).toEqual([
      {
        image: 'a:1',
        repository: 'a',
        tag: '1',
        usedBy: [
          'CronJob/cron main',
          'DaemonSet/x main',
          'Deployment/x main',
          'Job/x main',
          'Pod/pod main',
          'ReplicaSet/x main',
          'StatefulSet/x main',
        ],
      },
    ]);
  });

  test('finds init and ephemeral containers, and lists every image once, sorted', () => {
    const objects = [
      workload('Deployment', 'b', {
        initContainers: [{ name: 'init', image: 'z' }],
        containers: [{ name: 'main', image: 'b' }],
      }),
      workload('Deployment', 'a', {
        containers: [{ name: 'main', image: 'z' }],
        ephemeralContainers: [{ name: 'debug', image: 'a' }],
      }),
    ];
    expect(collectImages(objects).map(({ image, usedBy }) => [image, ...usedBy])).toEqual([
      ['a', 'Deployment/a debug'],
      ['b', 'Deployment/b main'],
      ['z', 'Deployment/a main', 'Deployment/b init'],
    ]);
  });

  test('finds the image of a CloudNativePG Cluster, of no other Cluster', () => {
    const cluster = (apiVersion: string) => ({
      apiVersion,
      kind: 'Cluster',
      metadata: { name: 'db' },
      spec: { imageName: 'ghcr.io/cloudnative-pg/postgresql:17' },
    });
    const found = collectImages([cluster('postgresql.cnpg.io/v1'), cluster('example.com/v1')]);
    expect(found.map(({ image, usedBy }) => [image, ...usedBy])).toEqual([
      ['ghcr.io/cloudnative-pg/postgresql:17', 'Cluster/db'],
    ]);
  });

  test('passes over what has no image', () => {
    const odd = { kind: 'ConfigMap', metadata: { name: 'x' }, data: { containers: 'none', image: 'no' } };
    expect(
      collectImages([odd, workload('Deployment', 'x', { containers: [{ name: 'main' }, null] })]),
    ).toEqual([]);
  });
});
