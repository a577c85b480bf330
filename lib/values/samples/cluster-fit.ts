import type { ClaimValues } from '../../core/workload/claim-values';
import type { PlacementValues } from '../../core/pod/placement-values';
import type { Values } from '../contract/values';
import { AUTHENTIK } from './authentik';
import { options } from './cdk8s-options';
import { SUPERSET } from './companions';
import { fragmentSamples, REPLICATED_FRAGMENTS } from './fragments';
import { ownContainer } from './pod-fragments';
import type { SampleGroup } from './sample-group';
import { OTHER_RESOURCES, PLACEMENT, RESOURCES } from './workload';

const ON: Values = { global: { pixee: { localMetrics: { enabled: true } } } };

/** A release of Kubernetes that has all fields of claims; without one said, those that have not are to take the manifests too. */
const SINCE_1_29: Values = { cdk8s: { kubeVersion: '1.34' } };

/** With a helper image, by which there are checks in pods. */
const CHECKED: Values = {
  global: { pixee: { utility: { image: { repository: 'tools/utility', tag: '1.0.0' } } } },
};

/** Where all pods run. */
const EVERYWHERE: Required<PlacementValues> = {
  nodeSelector: { disk: 'ssd' },
  tolerations: [{ key: 'dedicated', operator: 'Exists' }],
  affinity: PLACEMENT.affinity ?? {},
  topologySpreadConstraints: PLACEMENT.topologySpreadConstraints ?? [],
  priorityClassName: 'business-critical',
  runtimeClassName: 'gvisor',
  schedulerName: 'own-scheduler',
};

const CLAIM: Required<ClaimValues> = {
  accessModes: ['ReadWriteOncePod'],
  annotations: { 'example.com/backup': 'daily' },
  labels: { team: 'data' },
  selector: { matchLabels: { disk: 'prepared' } },
  volumeAttributesClassName: 'gold',
};

const RETENTION = { persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete' } } as const;
const STORE = { store: { name: 'vault' } };
const NAMES = { nameOverride: 'renamed', fullnameOverride: 'renamed-altogether' };

/** A map without some of its keys. */
function without<Map extends object, Key extends keyof Map>(
  map: Map,
  ...keys: readonly Key[]
): Omit<Map, Key> {
  const left = Object.entries(map).filter(([key]) => !(keys as readonly PropertyKey[]).includes(key));
  return Object.fromEntries(left) as Omit<Map, Key>;
}

const EXTRA = `apiVersion: v1
kind: ConfigMap
metadata:
  name: "{{ .Release.Name }}-notes"
`;

/** Settings of a pod that ends. */
const ENDING = without(
  REPLICATED_FRAGMENTS,
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'podSecurityContext',
  'containerSecurityContext',
  'extraEnv',
  'extraVolumes',
);

/** Options for all pods. */
const ALL_PODS: readonly SampleGroup[] = [
  options(
    {},
    {
      podAnnotations: { 'example.com/team': 'security' },
      podLabels: { team: 'security' },
      placement: EVERYWHERE,
      serviceMesh: 'istio',
      jobs: { ttlSecondsAfterFinished: 600, keep: true },
      argoCd: { hooks: true, syncWaves: true },
      extraObjects: [EXTRA],
    },
  ),
  options(
    { extraObjects: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'first' } }] },
    { extraObjects: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'second' } }] },
  ),
  options({}, { supportBundle: { placement: EVERYWHERE } }, CHECKED),
  options(
    { privateCA: { secret: { name: 'first' } } },
    { privateCA: { secret: { name: 'second', key: 'tls.crt' } } },
  ),
  options(
    { privateCA: { configMap: { name: 'first' } } },
    { privateCA: { configMap: { name: 'second', key: 'bundle.pem' } } },
  ),
  options(
    { externalSecrets: STORE },
    {
      externalSecrets: {
        creationPolicy: 'Orphan',
        deletionPolicy: 'Merge',
        refreshPolicy: 'OnChange',
        template: {
          type: 'example.com/secret',
          metadata: { labels: { team: 'security' }, annotations: { 'example.com/owner': 'security' } },
        },
      },
    },
  ),
];

function victoria(
  section: 'victoria-metrics-single' | 'victoria-logs-single' | 'victoriatraces',
): SampleGroup {
  const { labels: extraLabels } = CLAIM;
  const claim = without(CLAIM, 'selector', 'labels');
  return {
    given: { ...ON, ...SINCE_1_29 },
    set: {
      [section]: {
        server: {
          fullnameOverride: 'renamed-altogether',
          statefulSet: RETENTION,
          persistentVolume: {
            ...claim,
            extraLabels,
            matchLabels: { disk: 'prepared' },
            existingClaim: 'data-of-before',
          },
        },
      },
    },
  };
}

/** Claims of storage, and names. */
const STORAGE: readonly SampleGroup[] = [
  {
    set: {
      'cloudnative-pg': {
        fullnameOverride: 'database',
        topologySpreadConstraints: EVERYWHERE.topologySpreadConstraints,
        schedulerName: 'own-scheduler',
        storage: { pvcTemplate: { accessModes: ['ReadWriteOncePod'] } },
      },
    },
  },
  {
    given: { 'cloudnative-pg': { walStorage: { size: '20Gi' } } },
    set: { 'cloudnative-pg': { walStorage: { pvcTemplate: { accessModes: ['ReadWriteOncePod'] } } } },
  },
  { set: { seaweedfs: NAMES } },
  ...(['master', 'volume', 'filer'] as const).map((server): SampleGroup => ({
    given: SINCE_1_29,
    set: { seaweedfs: { [server]: { ...RETENTION, data: CLAIM } } },
  })),
  {
    given: { ...SINCE_1_29, seaweedfs: { volume: { dataDirs: [{ name: 'first', size: '30Gi' }] } } },
    set: { seaweedfs: { volume: { dataDirs: [{ name: 'other', size: '40Gi', ...CLAIM }] } } },
  },
  {
    set: { seaweedfs: { s3: { createBucketsHook: ENDING } } },
  },
  ...fragmentSamples(
    (given, set): SampleGroup => ({
      given: { seaweedfs: { s3: { createBucketsHook: given } } },
      set: { seaweedfs: { s3: { createBucketsHook: set } } },
    }),
    false,
  ),
  victoria('victoria-metrics-single'),
  victoria('victoria-logs-single'),
  victoria('victoriatraces'),
  options(
    { ...SINCE_1_29.cdk8s, authentik: { media: { size: '5Gi' } } },
    { authentik: { media: without(CLAIM, 'accessModes') } },
    { authentik: AUTHENTIK },
  ),
  { given: { authentik: AUTHENTIK }, set: { authentik: NAMES } },
  { given: SUPERSET, set: { superset: NAMES } },
  {
    given: { ...ON, cdk8s: { observability: { rules: { vmalert: { enabled: true } } } } },
    set: { cdk8s: { observability: { rules: { vmalert: NAMES } } } },
  },
  { given: ON, set: { cdk8s: { observability: { logCollector: NAMES } } } },
];

const ALONE = {
  ...PLACEMENT,
  podSecurityContext: { fsGroup: 3000 },
  containerSecurityContext: { runAsUser: 3000 },
  initContainers: [ownContainer('own-init')],
};
const DEPLOYED_ALONE = {
  ...ALONE,
  replicas: { replicaCount: 2 },
  extraContainers: [ownContainer('own-sidecar')],
  strategy: { type: 'Recreate' },
  livenessProbe: { tcpSocket: { port: 8088 }, periodSeconds: 71 },
} as const;
const WITH_WORKER: Values = {
  ...SUPERSET,
  superset: { ...SUPERSET.superset, redis: { host: 'redis.example.com' } },
};

function superset(part: 'supersetNode' | 'supersetWorker' | 'init', set: object): SampleGroup[] {
  return [
    { given: WITH_WORKER, set: { superset: { [part]: set } } },
    {
      given: { ...WITH_WORKER, superset: { ...WITH_WORKER.superset, [part]: { resources: RESOURCES } } },
      set: { superset: { [part]: { resources: OTHER_RESOURCES } } },
    },
  ];
}

/** Parts of Superset alone. */
const PARTS: readonly SampleGroup[] = [
  ...superset('supersetNode', {
    ...DEPLOYED_ALONE,
    readinessProbe: { tcpSocket: { port: 8088 }, periodSeconds: 72 },
    startupProbe: { tcpSocket: { port: 8088 }, periodSeconds: 73 },
  }),
  ...superset('supersetWorker', DEPLOYED_ALONE),
  ...superset('init', ALONE),
];

/** What lets the release fit into any cluster. */
export const CLUSTER_FIT: readonly SampleGroup[] = [...ALL_PODS, ...STORAGE, ...PARTS];
