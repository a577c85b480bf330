import { routeSamples, scalingSamples } from './cdk8s-cluster';
import type { SampleGroup } from './sample-group';
import { ingressSamples, workloadSamples } from './workload';

const EXTERNAL = {
  embedded: false,
  host: 'first.example.com',
  username: 'first',
  password: 'first-password',
};

const DATABASE: readonly SampleGroup[] = [
  { set: { platform: { database: { name: 'fixes' } } } },
  {
    given: { platform: { database: { ...EXTERNAL, embedded: true } } },
    set: { platform: { database: { embedded: false } } },
  },
  {
    given: { platform: { database: EXTERNAL } },
    set: {
      platform: {
        database: {
          host: 'second.example.com',
          port: 6432,
          name: 'fixes',
          username: 'second',
          password: 'second-password',
        },
      },
    },
  },
  {
    given: {
      platform: {
        database: { embedded: false, host: 'first.example.com', username: 'first', existingSecret: 'first' },
      },
    },
    set: { platform: { database: { existingSecret: 'second' } } },
  },
];

/** The platform, apart from its integrations. */
export const PLATFORM: readonly SampleGroup[] = [
  ...workloadSamples('platform'),
  ...ingressSamples('platform'),
  ...scalingSamples((settings) => ({ platform: settings })),
  ...routeSamples('platform', {}),
  ...DATABASE,
  {
    set: {
      platform: {
        gitCloneStrategy: 'full',
        gitBranchPrefix: 'fixes/',
        gitCommitMessagePrefix: '[fix]',
        gitAuthorEmail: 'fixes@example.com',
        gitAuthorUsername: 'Fixes',
        inputSignatureDuration: '30m',
        analysisTimeout: '20m',
        sastAnalysisTimeout: '25m',
        scaAnalysisTimeout: '45m',
        inputBucket: 'fixes-input',
        hostAliases: [{ ip: '10.0.0.1', hostnames: ['git.example.com'] }],
        proxy: { enabled: true },
      },
    },
  },
  {
    given: { platform: { hostAliases: [{ ip: '10.0.0.1', hostnames: ['git.example.com'] }] } },
    set: { platform: { hostAliases: [{ ip: '10.0.0.2', hostnames: ['code.example.com'] }] } },
  },
  {
    given: { platform: { proxy: { enabled: true } } },
    set: { platform: { proxy: { address: '10.0.0.9', headers: { forwarded: true, xForwarded: false } } } },
  },
];
