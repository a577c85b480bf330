import type { SeaweedfsValues } from '../contract/seaweedfs';
import type { SampleGroup } from './sample-group';
import { OTHER_RESOURCES, RESOURCES } from './workload';

type StorageSettings = NonNullable<NonNullable<SeaweedfsValues['filer']>['data']>;

const CLAIM: StorageSettings = { type: 'hostPath', size: '50Gi', storageClass: 'fast' };

function seaweedfs(given: SeaweedfsValues, set: SeaweedfsValues): SampleGroup {
  return { given: { seaweedfs: given }, set: { seaweedfs: set } };
}

/** The embedded database and object store. */
export const STORES: readonly SampleGroup[] = [
  {
    set: {
      'cloudnative-pg': {
        nameOverride: 'database',
        instances: 3,
        imageName: 'registry.example.com/postgresql:17.6',
        storage: { size: '50Gi', storageClass: 'fast' },
        postgresql: {
          parameters: {
            maxConnections: 300,
            effectiveCacheSize: '6GB',
            workMem: '32MB',
            maintenanceWorkMem: '512MB',
            randomPageCost: 4,
            checkpointCompletionTarget: 0.5,
            logLockWaits: 'off',
          },
          resources: { requests: { cpu: '500m', memory: '2Gi' }, limits: { cpu: 4, memory: '8Gi' } },
        },
      },
    },
  },
  {
    given: { 'cloudnative-pg': { postgresql: { resources: { requests: { memory: '4Gi' } } } } },
    set: { 'cloudnative-pg': { postgresql: { parameters: { sharedBuffers: '2GB' } } } },
  },
  seaweedfs(
    {},
    {
      global: {
        imageName: 'registry.example.com/seaweedfs:4',
        imagePullSecrets: [{ name: 'company-registry' }],
      },
      filer: { data: CLAIM, s3: { createBuckets: [{ name: 'more' }] } },
      volume: { data: CLAIM },
      master: { data: CLAIM },
    },
  ),
  seaweedfs(
    {
      filer: { data: { type: 'hostPath' } },
      volume: { data: { type: 'hostPath' } },
      master: { data: { type: 'hostPath' } },
    },
    {
      filer: { data: { hostPathPrefix: '/data' } },
      volume: { data: { hostPathPrefix: '/data' } },
      master: { data: { hostPathPrefix: '/data' } },
    },
  ),
  seaweedfs(
    {
      global: { imagePullSecrets: [{ name: 'first' }] },
      filer: { s3: { createBuckets: [{ name: 'first' }] } },
    },
    {
      global: { imagePullSecrets: [{ name: 'second' }] },
      filer: { s3: { createBuckets: [{ name: 'second' }] } },
    },
  ),
  ...(['s3', 'filer', 'volume', 'master'] as const).map((server) =>
    seaweedfs({ [server]: { resources: RESOURCES } }, { [server]: { resources: OTHER_RESOURCES } }),
  ),
];
