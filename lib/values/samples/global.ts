import type { ObjectStoreValues } from '../contract/global/pixee/object-store';
import type { SampleGroup } from './sample-group';

const STORE: ObjectStoreValues = {
  embedded: false,
  endpoint: 'https://first.example.com',
  region: 'eu-west-1',
  username: 'first-key-id',
  password: 'first-secret-key',
};

function objectStore(given: ObjectStoreValues, set: ObjectStoreValues): SampleGroup {
  return {
    given: { global: { pixee: { objectStore: given } } },
    set: { global: { pixee: { objectStore: set } } },
  };
}

/** What more than one component reads. */
export const GLOBAL: readonly SampleGroup[] = [
  {
    set: {
      global: {
        defaultStorageClass: 'fast',
        pixee: {
          domain: 'fixes.example.com',
          protocol: 'http',
          externalProtocol: 'http',
          port: '5443',
          serviceAccount: { create: false, name: 'runner', annotations: { 'example.com/role': 'fixes' } },
          sentry: { enabled: false },
          metrics: { enabled: false },
          localMetrics: { enabled: true },
          httpProxy: 'proxy.example.com:3128',
          httpsProxy: 'http://proxy.example.com:3129',
          privateCACert: 'company-authorities',
          skipSSLVerification: true,
        },
      },
    },
  },
  {
    given: { global: { pixee: { httpProxy: 'proxy.example.com:3128' } } },
    set: { global: { pixee: { noProxy: 'git.example.com,code.example.com' } } },
  },
  objectStore({}, { username: 'other-key-id', password: 'other-secret-key', ttlDays: 30 }),
  objectStore({ ...STORE, embedded: true }, { embedded: false }),
  objectStore(STORE, {
    endpoint: 'https://second.example.com',
    region: 'us-east-1',
    credentialType: 'default',
    username: 'second-key-id',
    password: 'second-secret-key',
  }),
  {
    given: { global: { pixee: { utility: { image: { repository: 'tools/first', tag: '1' } } } } },
    set: {
      global: {
        pixee: {
          runPodTimeout: '10m',
          utility: {
            resources: {
              requests: { cpu: '200m', memory: '128Mi', 'ephemeral-storage': '1Gi' },
              limits: { cpu: '2', memory: '2Gi', 'ephemeral-storage': '2Gi' },
            },
            image: {
              registry: 'registry.example.com',
              repository: 'tools/second',
              tag: '2',
              digest: `sha256:${'0123456789abcdef'.repeat(4)}`,
              pullPolicy: 'Always',
              pullSecrets: [{ name: 'company-registry' }],
            },
          },
        },
      },
    },
  },
  {
    given: {
      global: {
        pixee: { utility: { image: { repository: 'tools/first', pullSecrets: [{ name: 'first' }] } } },
      },
    },
    set: { global: { pixee: { utility: { image: { pullSecrets: [{ name: 'second' }] } } } } },
  },
];
