import type { ObjectPatch } from '../../core/object/object-patch';
import type { ExternalSecretKeys } from '../contract/cdk8s/external-secrets';
import type { Values } from '../contract/values';
import { CLUSTER } from './cdk8s-cluster';
import { DATABASE } from './cdk8s-database';
import { EXISTING } from './cdk8s-existing';
import { NETWORK } from './cdk8s-network';
import { options } from './cdk8s-options';
import { FIRST_CERTIFICATE } from './certificates';
import type { SampleGroup } from './sample-group';
import { EXPOSED } from './observability';
import { INGRESS } from './workload';

const DOCKER_CONFIG = '{"auths":{"registry.example.com":{"auth":"cGl4ZWU6c2FtcGxl"}}}';
const WITH_WEBHOOK: Values = {
  platform: { scm: { gitlab: { token: 'first-token', webhookSecret: 'first-secret' } } },
};
const STORE = { name: 'vault' };
const ISSUER = { issuer: 'first-issuer' };

const PLATFORM_DEPLOYMENT = { kind: 'Deployment', name: 'any-release-platform' };

/** Parts of a patch of the platform. */
function patch(given: Partial<ObjectPatch>, set: Partial<ObjectPatch>): SampleGroup {
  return options(
    { patches: [{ target: PLATFORM_DEPLOYMENT, ...given }] },
    { patches: [{ target: { kind: 'StatefulSet', name: 'any-release-analysis' }, ...set }] },
  );
}

/** Where a secret lies in the external store, given what makes the product need it; a property is that of one secret alone. */
function remote(name: keyof ExternalSecretKeys, values: Values = {}): SampleGroup {
  return options(
    { externalSecrets: { store: STORE } },
    { externalSecrets: { keys: { [name]: { key: `somewhere/${name}`, property: 'value' } } } },
    values,
  );
}

const EXTERNAL_STORE: readonly SampleGroup[] = [
  options({}, { reloader: true }),
  options({}, { externalSecrets: { store: STORE } }),
  options(
    { externalSecrets: { store: STORE } },
    {
      externalSecrets: {
        store: { name: 'safe', kind: 'SecretStore' },
        refreshInterval: '15m',
        version: '2.9',
      },
    },
  ),
  remote('database', {
    platform: { database: { embedded: false, host: 'database.example.com', username: 'pixee' } },
  }),
  remote('objectStore'),
  remote('proxy', { global: { pixee: { httpProxy: 'http://proxy.example.com:3128' } } }),
  remote('oidcUsers', {
    global: { pixee: { access: { oidc: { embedded: { enabled: true } } } } },
  }),
  remote('oidcClient', {
    global: { pixee: { access: { oidc: { client: { provider: 'google', id: 'pixee' } } } } },
  }),
  remote('restApi', { global: { pixee: { authentication: { enabled: true } } } }),
  remote('ai', { global: { pixee: { ai: { default: { provider: 'openai' } } } } }),
  remote('github', { platform: { github: { appName: 'pixee', appId: '1', appWebhookSecret: 'inline' } } }),
  remote('gitlab', { platform: { scm: { gitlab: { enabled: true } } } }),
  remote('azureDevOps', { platform: { scm: { azure: { organization: 'acme' } } } }),
  remote('bitbucket', {
    platform: { scm: { bitbucket: { username: 'pixee', emailAddress: 'pixee@example.com' } } },
  }),
  remote('appscan', { platform: { pixeebot: { appscan: { apiKeyId: 'id' } } } }),
  remote('sonar', { platform: { sonar: { baseUri: 'https://sonar.example.com' } } }),
  remote('veracode', { platform: { veracode: { apiKeyId: 'id' } } }),
  remote('arnica'),
  remote('blackDuck'),
  remote('checkmarx', { platform: { checkmarx: { tenantAccountName: 'acme' } } }),
  remote('datadog', { platform: { datadog: { apiKey: 'inline' } } }),
  remote('authentik', {
    authentik: { enabled: true, authentik: { bootstrap: { password: 'first-password' } } },
  }),
  remote('authentikDatabase', { authentik: { enabled: true } }),
  options(
    {
      externalSecrets: { store: STORE },
      observability: { forwardAuth: { enabled: true } },
    },
    { externalSecrets: { keys: { authentikOutpost: { key: 'somewhere/outpost', property: 'value' } } } },
    { ...EXPOSED, authentik: { enabled: true } },
  ),
  remote('replicated'),
  options(
    {
      externalSecrets: { store: STORE },
      observability: { otlp: { tracesUrl: 'http://collector:4318/v1/traces' } },
    },
    { externalSecrets: { keys: { otlp: { key: 'somewhere/otlp', property: 'value' } } } },
  ),
  remote('superset', { superset: { enabled: true } }),
  remote('supersetRedis', { superset: { enabled: true, redis: { host: 'redis.example.com' } } }),
  remote('supersetDatabase', { superset: { enabled: true } }),
];

/** How the product is reached, and reaches others. */
const CONNECTIONS: readonly SampleGroup[] = [
  options(
    {},
    { objectStore: { pathStyleAccess: false, checksums: 'when_supported' } },
    {
      global: {
        pixee: {
          objectStore: {
            embedded: false,
            endpoint: 'https://minio.example.com',
            username: 'first',
            password: 'first-password',
          },
        },
      },
    },
  ),
  options(
    {},
    { database: { failoverHosts: ['second.example.com:6432'] } },
    {
      platform: {
        database: {
          embedded: false,
          host: 'first.example.com',
          username: 'first',
          password: 'first-password',
        },
      },
    },
  ),
  options({}, { imageRegistries: { 'images.pixee.ai': 'registry.example.com/pixee' } }),
  options(
    {},
    {
      imageDigests: {
        'ghcr.io/cloudnative-pg/postgresql:17.11-202608170816-system-trixie': `sha256:${'0'.repeat(64)}`,
      },
    },
  ),
  options({}, { privateCACertificates: FIRST_CERTIFICATE }),
  options({}, { ingressController: 'haproxy' }, { platform: { ingress: INGRESS } }),
  options({ webhookIngress: { className: 'public' } }, { webhookIngress: { enabled: true } }, WITH_WEBHOOK),
  options(
    {
      webhookIngress: {
        enabled: true,
        className: 'public',
        tls: [{ secretName: 'first-tls', hosts: ['pixee.example.com'] }],
      },
    },
    {
      webhookIngress: {
        className: 'other',
        annotations: { note: 'yes' },
        hosts: ['hooks.example.com'],
      },
    },
    WITH_WEBHOOK,
  ),
  options(
    {
      webhookIngress: {
        enabled: true,
        className: 'public',
        tls: [{ secretName: 'first-tls', hosts: ['pixee.example.com'] }],
      },
    },
    {
      webhookIngress: { tls: [{ secretName: 'second-tls', hosts: ['hooks.example.com'] }] },
    },
    WITH_WEBHOOK,
  ),
];

/** The options of this library. */
export const CDK8S: readonly SampleGroup[] = [
  options({}, { patches: [{ target: PLATFORM_DEPLOYMENT, merge: { spec: { replicas: 4 } } }] }),
  patch(
    { merge: { spec: { replicas: 2 } } },
    {
      target: { kind: 'StatefulSet', name: 'any-release-seaweedfs-filer' },
      merge: { spec: { replicas: 4 } },
    },
  ),
  patch(
    { merge: { spec: { replicas: 9 } } },
    { json6902: [{ op: 'replace', path: '/spec/replicas', value: 4 }] },
  ),
  patch(
    { json6902: [{ op: 'add', path: '/spec/minReadySeconds', value: 5 }] },
    { json6902: [{ op: 'replace', path: '/spec/progressDeadlineSeconds', value: 7 }] },
  ),
  patch(
    { json6902: [{ op: 'copy', path: '/spec/minReadySeconds', from: '/spec/replicas' }] },
    {
      json6902: [
        {
          op: 'move',
          path: '/spec/progressDeadlineSeconds',
          from: '/spec/template/spec/containers/0/ports/0/containerPort',
        },
      ],
    },
  ),
  options(
    {},
    {
      productVersion: '1.42.0',
      kubeVersion: '1.34',
      acknowledge: ['unpinned-image'],
      imageRegistry: 'registry.example.com',
      imagePullSecret: { dockerconfigjson: DOCKER_CONFIG },
      hardening: 'restricted',
      labels: { 'cost-centre': '4711' },
      annotations: { 'example.com/owner': 'security' },
      createNamespace: true,
      protectData: true,
      supportBundle: { enabled: false },
    },
  ),
  options(
    { imagePullSecret: { dockerconfigjson: DOCKER_CONFIG } },
    { imagePullSecret: { name: 'company-registry' } },
  ),
  options({ hardening: 'restricted' }, { runAsUser: 2000 }),
  options(
    { tls: { certManager: ISSUER } },
    {
      tls: {
        certManager: {
          issuer: 'second-issuer',
          kind: 'Issuer',
          mode: 'annotation',
          duration: '2160h',
          renewBefore: '360h',
        },
      },
    },
    { platform: { ingress: INGRESS } },
  ),
  ...DATABASE,
  ...EXTERNAL_STORE,
  ...CONNECTIONS,
  ...CLUSTER,
  ...EXISTING,
  ...NETWORK,
];
