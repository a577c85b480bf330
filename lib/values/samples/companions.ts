import type { ReplicatedValues } from '../contract/replicated';
import type { Values } from '../contract/values';
import { routeSamples, scalingSamples } from './cdk8s-cluster';
import type { SampleGroup } from './sample-group';
import { fragmentSamples, REPLICATED_FRAGMENTS } from './fragments';
import { ingressSamples, OTHER_RESOURCES, podSamples, RESOURCES } from './workload';

const REPLICATED_IMAGE = {
  registry: 'registry.example.com',
  repository: 'tools/replicated',
  tag: '1.2.3',
  digest: `sha256:${'0123456789abcdef'.repeat(4)}`,
  pullPolicy: 'Always',
} as const;

/** Superset with all that it needs. */
export const SUPERSET: Values = {
  superset: { enabled: true, database: { existingSecret: 'first' } },
  cdk8s: { existingSecrets: { superset: { name: 'superset' } } },
};

/** The SDK is deployed with a license only. */
function replicated(given: ReplicatedValues, set: ReplicatedValues): SampleGroup {
  return {
    given: { replicated: given, cdk8s: { existingSecrets: { replicated: { name: 'license' } } } },
    set: { replicated: set },
  };
}

/** What runs beside the product: reports, the vendor's license helper. */
export const COMPANIONS: readonly SampleGroup[] = [
  { given: SUPERSET, set: { superset: { enabled: false } } },
  ...podSamples('superset', SUPERSET),
  ...scalingSamples(
    (settings) => ({ ...SUPERSET, superset: { ...SUPERSET.superset, ...settings } }),
    (settings) => ({ superset: settings }),
  ),
  ...routeSamples('superset', SUPERSET),
  {
    given: SUPERSET,
    set: {
      superset: {
        replicaCount: 3,
        database: { existingSecret: 'second' },
        redis: { host: 'redis.example.com' },
      },
    },
  },
  {
    given: { ...SUPERSET, superset: { ...SUPERSET.superset, redis: { host: 'redis.example.com' } } },
    set: {
      superset: {
        redis: {
          port: 6380,
          user: 'reports',
          existingSecret: 'redis',
          queueDatabase: 2,
          cacheDatabase: 3,
          tls: { enabled: true },
        },
      },
    },
  },
  {
    given: {
      ...SUPERSET,
      superset: {
        ...SUPERSET.superset,
        redis: { host: 'redis.example.com', existingSecret: 'redis', tls: { enabled: true } },
      },
    },
    set: { superset: { redis: { secretKeys: { passwordKey: 'pw' }, tls: { verify: false } } } },
  },
  {
    given: SUPERSET,
    set: {
      superset: {
        driver: { install: true },
        configOverrides: { timeout: 'SUPERSET_WEBSERVER_TIMEOUT = 300' },
        database: { host: 'reports.example.com', name: 'reports' },
      },
    },
  },
  { given: SUPERSET, set: { superset: { database: { user: 'reporter' } } } },
  {
    given: {
      ...SUPERSET,
      superset: { ...SUPERSET.superset, database: { host: 'reports.example.com', existingSecret: 'first' } },
    },
    set: { superset: { database: { port: 6432, sslMode: 'require' } } },
  },
  {
    given: { ...SUPERSET, superset: { ...SUPERSET.superset, driver: { install: true } } },
    set: {
      superset: {
        driver: { requirement: 'psycopg2-binary==2.9.12', indexUrl: 'https://pypi.example.com/simple' },
      },
    },
  },
  ...ingressSamples('superset', SUPERSET),
  replicated(
    {},
    {
      enabled: false,
      isAirgap: true,
      readOnlyMode: true,
      channelSequence: 7,
      releaseSequence: 21,
      image: REPLICATED_IMAGE,
      imagePullSecrets: [{ name: 'second' }],
      resources: {
        requests: { cpu: '200m', memory: '128Mi', 'ephemeral-storage': '1Gi' },
        limits: { cpu: '2', memory: '2Gi', 'ephemeral-storage': '2Gi' },
      },
    },
  ),
  replicated({}, REPLICATED_FRAGMENTS),
  replicated({ resources: RESOURCES }, { resources: OTHER_RESOURCES }),
  ...fragmentSamples(replicated),
  replicated({}, { imagepullSecrets: [{ name: 'second' }] }),
  replicated({ imagePullSecrets: [{ name: 'first' }] }, { imagePullSecrets: [{ name: 'second' }] }),
  replicated({ imagepullSecrets: [{ name: 'first' }] }, { imagepullSecrets: [{ name: 'second' }] }),
];
