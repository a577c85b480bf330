import type { AuthentikValues } from '../contract/authentik';
import type { AuthentikWorkloadValues } from '../contract/authentik/workload';
import type { AuthentikOptions } from '../contract/cdk8s/authentik';
import type { Values } from '../contract/values';
import { routeSamples, scalingSamples } from './cdk8s-cluster';
import type { SampleGroup } from './sample-group';
import { AUTHENTIK_FRAGMENTS, fragmentSamples } from './fragments';
import { INGRESS, OTHER_RESOURCES, RESOURCES } from './workload';

/** Authentik with all that it needs. */
export const AUTHENTIK: AuthentikValues = {
  enabled: true,
  pixee: { clientSecret: 'first-client-secret' },
  authentik: { secret_key: 'first-key' },
  database: { existingSecret: 'authentik-database' },
};

function authentik(given: AuthentikValues, set: AuthentikValues): SampleGroup {
  return { given: { authentik: { ...AUTHENTIK, ...given } }, set: { authentik: set } };
}

function options(given: AuthentikOptions, set: AuthentikOptions, values: AuthentikValues = {}): SampleGroup {
  return {
    given: { authentik: { ...AUTHENTIK, ...values }, cdk8s: { authentik: given } },
    set: { cdk8s: { authentik: set } },
  };
}

const OUTSIDE = { host: 'first.example.com', password: 'first-password' };
const DIGEST = `sha256:${'89abcdef01234567'.repeat(4)}`;
const SCRATCH = [{ name: 'scratch', emptyDir: {} }];

const WORKLOAD: AuthentikWorkloadValues = {
  ...AUTHENTIK_FRAGMENTS,
  replicas: 2,
  env: [{ name: 'EXTRA', value: 'yes' }],
  podAnnotations: { 'example.com/team': 'security' },
  podLabels: { team: 'security' },
  nodeSelector: { disk: 'ssd' },
  tolerations: [{ key: 'dedicated', operator: 'Exists' }],
  affinity: { nodeAffinity: {} },
  priorityClassName: 'business-critical',
  topologySpreadConstraints: [
    { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway' },
  ],
  securityContext: { fsGroup: 2000 },
  containerSecurityContext: { readOnlyRootFilesystem: true },
  volumes: SCRATCH,
};

function workload(name: 'server' | 'worker'): SampleGroup[] {
  return [
    authentik({}, { [name]: WORKLOAD }),
    ...fragmentSamples((given, set) => authentik({ [name]: given }, { [name]: set }), false),
    authentik({ [name]: { resources: RESOURCES } }, { [name]: { resources: OTHER_RESOURCES } }),
    authentik(
      { [name]: { volumes: SCRATCH } },
      { [name]: { volumeMounts: [{ name: 'scratch', mountPath: '/scratch' }] } },
    ),
  ];
}

const OWN_INGRESS = { enabled: true, ingressClassName: 'nginx', hosts: ['first.example.com'] };

const SERVER: readonly SampleGroup[] = [
  authentik(
    {},
    {
      server: {
        service: {
          type: 'NodePort',
          annotations: { 'example.com/scrape': 'true' },
          servicePortHttp: 8080,
          servicePortHttps: 8443,
        },
      },
    },
  ),
  authentik(
    { server: { service: { type: 'NodePort' } } },
    { server: { service: { nodePortHttp: 30500, nodePortHttps: 30501 } } },
  ),
  authentik(
    { server: { ingress: { ...OWN_INGRESS, enabled: false } } },
    { server: { ingress: { enabled: true } } },
  ),
  authentik(
    { server: { ingress: OWN_INGRESS } },
    {
      server: {
        ingress: {
          ingressClassName: 'alb',
          annotations: { 'example.com/timeout': '60s' },
          hosts: ['second.example.com'],
          tls: [{ hosts: ['first.example.com'], secretName: 'first-tls' }],
        },
      },
    },
  ),
  authentik(
    {
      server: {
        ingress: { ...OWN_INGRESS, tls: [{ hosts: ['first.example.com'], secretName: 'first-tls' }] },
      },
    },
    { server: { ingress: { tls: [{ hosts: ['second.example.com'], secretName: 'second-tls' }] } } },
  ),
  {
    given: { authentik: AUTHENTIK, platform: { ingress: INGRESS } },
    set: { authentik: { server: { ingress: { enabled: false } } } },
  },
];

const IMAGE: readonly SampleGroup[] = [
  authentik(
    {},
    {
      image: {
        registry: 'registry.example.com',
        repository: 'tools/authentik',
        tag: '2026.5.1',
        digest: DIGEST,
        pullPolicy: 'Always',
      },
      global: {
        image: {
          repository: 'registry.example.com/tools/authentik',
          tag: '2026.5.1',
          digest: DIGEST,
          pullPolicy: 'Always',
        },
      },
    },
  ),
  authentik(
    { image: { pullSecrets: [{ name: 'first' }] } },
    { image: { pullSecrets: [{ name: 'second' }] } },
  ),
];

const OPTIONS: readonly SampleGroup[] = [
  options({ version: '2026.8' }, { version: '2026.5' }, { image: { tag: 'of-our-own' } }),
  options({}, { manageOutposts: true, media: { size: '5Gi', existingClaim: 'media' } }),
  options(
    { media: { size: '5Gi' } },
    { media: { size: '10Gi', storageClass: 'shared', accessMode: 'ReadWriteOnce' } },
  ),
];

const EXPOSED: Values = {
  global: { pixee: { localMetrics: { enabled: true } } },
  'victoria-metrics-single': {
    server: { ingress: { enabled: true, ingressClassName: 'nginx', hosts: [{}] } },
  },
};

/** What its blueprint of the product says. */
const APPLICATION: readonly SampleGroup[] = [
  options(
    {},
    {
      roles: { admin: 'administrators', securityLead: 'leads', member: 'staff' },
      membersOnly: true,
      brand: {
        title: 'Example',
        logo: 'https://example.com/logo.svg',
        favicon: 'https://example.com/icon.svg',
        background: 'https://example.com/sea.jpg',
        customCss: 'body { margin: 0 }',
      },
    },
  ),
  {
    given: { ...EXPOSED, authentik: AUTHENTIK },
    set: { cdk8s: { authentik: { bookmarks: false } } },
  },
];

/** Authentik: the identity provider with its database. */
export const AUTHENTIK_SAMPLES: readonly SampleGroup[] = [
  authentik(
    {
      authentik: { secret_key: 'first-key', email: { host: 'mail.example.com', password: 'first-password' } },
    },
    {
      authentik: {
        email: {
          host: 'other.example.com',
          port: 587,
          username: 'authentik',
          password: 'other-password',
          use_tls: true,
          use_ssl: true,
          timeout: 20,
          from: 'sso@example.com',
        },
      },
    },
  ),
  authentik({}, { global: { env: [{ name: 'EXTRA', value: 'yes' }] } }),
  options({}, { recovery: false }),
  options({}, { enrollment: 'invitation' }),
  authentik({}, { enabled: false }),
  authentik(
    {},
    {
      pixee: { clientSecret: 'second-client-secret' },
      authentik: {
        secret_key: 'second-key',
        bootstrap: { password: 'first-password', token: 'first-token', email: 'admin@example.com' },
        bootstrap_password: 'first-password',
        bootstrap_token: 'first-token',
        bootstrap_email: 'admin@example.com',
        postgresql: { name: 'people' },
        web: { path: '/people/' },
        listen: { trusted_proxy_cidrs: '100.64.0.0/10, 127.0.0.0/8' },
        log_level: 'debug',
        error_reporting: { enabled: true },
        disable_update_check: false,
        disable_startup_analytics: false,
      },
      database: { existingSecret: 'other-database' },
    },
  ),
  authentik(
    { authentik: { secret_key: 'first-key', postgresql: OUTSIDE }, database: {} },
    {
      authentik: {
        postgresql: {
          host: 'second.example.com',
          port: 6432,
          user: 'people',
          password: 'second-password',
          sslmode: 'verify-full',
        },
      },
    },
  ),
  authentik(
    { image: { tag: '2025.8.4' }, authentik: { secret_key: 'first-key', redis: { host: 'first' } } },
    { authentik: { redis: { host: 'redis.example.com', port: 6380 } } },
  ),
  ...workload('server'),
  ...workload('worker'),
  ...(['server', 'worker'] as const).flatMap((name) =>
    scalingSamples(
      (settings) => ({ authentik: { ...AUTHENTIK, [name]: settings } }),
      (settings) => ({ authentik: { [name]: settings } }),
      'pdb',
    ),
  ),
  ...routeSamples('authentik', { authentik: AUTHENTIK }, true),
  ...SERVER,
  ...IMAGE,
  ...OPTIONS,
  ...APPLICATION,
];
