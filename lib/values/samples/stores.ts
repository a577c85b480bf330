import type { SeaweedfsValues } from '../contract/seaweedfs';
import type { SampleGroup } from './sample-group';
import { fragmentSamples, SEAWEEDFS_FRAGMENTS } from './fragments';
import { OTHER_RESOURCES, RESOURCES } from './workload';

type StorageSettings = NonNullable<NonNullable<SeaweedfsValues['filer']>['data']>;

const CLAIM: StorageSettings = { type: 'hostPath', size: '50Gi', storageClass: 'fast' };

const STATEFUL = ['filer', 'volume', 'master'] as const;

function seaweedfs(given: SeaweedfsValues, set: SeaweedfsValues): SampleGroup {
  return { given: { seaweedfs: given }, set: { seaweedfs: set } };
}

const SERVERS = ['s3', 'filer', 'volume', 'master'] as const;

/** The embedded database and object store. */
export const STORES: readonly SampleGroup[] = [
  {
    set: {
      'cloudnative-pg': {
        nameOverride: 'database',
        instances: 3,
        imageName: 'registry.example.com/postgresql:17.6',
        storage: { size: '50Gi', storageClass: 'fast' },
        walStorage: { size: '20Gi' },
        enablePDB: true,
        nodeSelector: { pool: 'database' },
        tolerations: [{ key: 'database', operator: 'Exists' }],
        affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
        priorityClassName: 'important',
        inheritedMetadata: { labels: { team: 'data' }, annotations: { note: 'yes' } },
        serviceAccountTemplate: { metadata: { labels: { team: 'data' }, annotations: { note: 'yes' } } },
        monitoring: {
          disableDefaultQueries: true,
          customQueriesConfigMap: [{ name: 'queries', key: 'all' }],
        },
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
          extraParameters: { wal_buffers: '16MB' },
          pg_hba: ['host all all 10.0.0.0/8 scram-sha-256'],
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
  seaweedfs(
    { s3: { createBucketsHook: { resources: RESOURCES } } },
    { s3: { createBucketsHook: { resources: OTHER_RESOURCES } } },
  ),
  seaweedfs({}, { master: { maintenance: { scripts: ['volume.vacuum'], sleepMinutes: 60 } } }),
  seaweedfs(
    Object.fromEntries(
      STATEFUL.map((server) => [server, { data: { type: 'existingClaim', claimName: 'one' } }]),
    ),
    Object.fromEntries(STATEFUL.map((server) => [server, { data: { claimName: 'other' } }])),
  ),
  {
    given: { 'cloudnative-pg': { monitoring: { customQueriesConfigMap: [{ name: 'one', key: 'first' }] } } },
    set: { 'cloudnative-pg': { monitoring: { customQueriesConfigMap: [{ name: 'other', key: 'second' }] } } },
  },
  seaweedfs({}, { volume: { dataDirs: [{ name: 'first', size: '30Gi' }] } }),
  {
    given: { 'cloudnative-pg': { walStorage: { size: '20Gi' } } },
    set: { 'cloudnative-pg': { walStorage: { storageClass: 'faster' } } },
  },
  seaweedfs(
    { volume: { dataDirs: [{ name: 'first', size: '30Gi' }] } },
    {
      volume: {
        dataDirs: [
          {
            name: 'other',
            type: 'hostPath',
            size: '40Gi',
            storageClass: 'fast',
            maxVolumes: 7,
          },
        ],
      },
    },
  ),
  seaweedfs(
    { volume: { dataDirs: [{ name: 'first', type: 'existingClaim', claimName: 'one' }] } },
    { volume: { dataDirs: [{ name: 'second', size: '30Gi', claimName: 'other' }] } },
  ),
  seaweedfs(
    { volume: { dataDirs: [{ name: 'first', type: 'hostPath', hostPathPrefix: '/one' }] } },
    { volume: { dataDirs: [{ name: 'second', size: '30Gi', hostPathPrefix: '/other' }] } },
  ),
  ...SERVERS.map((server) =>
    seaweedfs({ [server]: { resources: RESOURCES } }, { [server]: { resources: OTHER_RESOURCES } }),
  ),
  ...SERVERS.flatMap((server) => [
    seaweedfs({}, { [server]: SEAWEEDFS_FRAGMENTS }),
    ...fragmentSamples((given, set) => seaweedfs({ [server]: given }, { [server]: set })),
  ]),
];
