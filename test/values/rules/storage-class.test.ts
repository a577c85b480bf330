import { mergeFiles } from '../../../lib/base/merge';
import { linesOf } from '../prepare/lines';

const eks = { platform: { ingress: { enabled: false, className: 'alb' } } };
const lines = (values: Record<string, unknown>) => linesOf('storage-class', mergeFiles(eks, values));
const outside = {
  platform: { database: { embedded: false, host: 'a.b', username: 'u', password: 'p' } },
  global: {
    pixee: { objectStore: { embedded: false, endpoint: 'https://a.b', username: 'u', password: 'p' } },
  },
};

test('warns where volumes would never be bound', () => {
  expect(lines({})).toEqual([
    'global.defaultStorageClass is not set, and EKS (the ingress class alb) has no default StorageClass from 1.30 on: no volume for the embedded database and the embedded object store; set it to a class of the cluster, such as gp3 or gp2',
  ]);
});

test('names what is left', () => {
  const classes = { 'cloudnative-pg': { storage: { storageClass: 'gp3' } } };
  expect(lines(classes)).toEqual([expect.stringContaining('no volume for the embedded object store;')]);
  expect(lines({ ...classes, seaweedfs: { volume: { data: { storageClass: 'gp3' } } } })).toHaveLength(1);
});

test.each<[string, Record<string, unknown>]>([
  ['a default class', { global: { defaultStorageClass: 'gp2' } }],
  ['storage outside of the cluster', outside],
  [
    'a class for every volume',
    {
      'cloudnative-pg': { storage: { storageClass: 'gp3' } },
      seaweedfs: {
        filer: { data: { storageClass: 'gp3' } },
        volume: { data: { storageClass: 'gp3' } },
        master: { data: { type: 'hostPath' } },
      },
    },
  ],
])('is silent with %s', (_, values) => {
  expect(lines(values)).toEqual([]);
});

test('is silent without a sign of EKS', () => {
  expect(linesOf('storage-class', {})).toEqual([]);
});
