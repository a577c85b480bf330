import { validateValues } from '../support/values-validator';

/** The path and keyword of everything that is wrong with the values. */
function problems(values: unknown): readonly string[] {
  return validateValues(values)
    ? []
    : (validateValues.errors ?? []).map((e) => `${e.instancePath} ${e.keyword}`);
}

describe('accepted spellings', () => {
  test.each<[string, unknown]>([
    ['nothing at all', {}],
    ['the Service type as documented', { platform: { service: { type: 'ClusterIp' } } }],
    ['the Service type as Kubernetes has it', { platform: { service: { type: 'ClusterIP' } } }],
    ['pull secrets as a list', { platform: { image: { pullSecrets: [{ name: 'a' }] } } }],
    ['pull secrets as an empty list', { platform: { image: { pullSecrets: [] } } }],
    ['pull secrets as an empty map', { analysis: { image: { pullSecrets: {} } } }],
    ['pull secrets as the text of an empty map', { oidc: { image: { pullSecrets: '{}' } } }],
    ['Replicated pull secrets as documented', { replicated: { imagepullSecrets: [{ name: 'a' }] } }],
    ['Replicated pull secrets as usual', { replicated: { imagePullSecrets: {} } }],
    ['a port in quotes', { global: { pixee: { port: '5443' } } }],
    ['a port as a number', { global: { pixee: { port: 5443 } } }],
    ['an app id in quotes', { platform: { github: { appId: '123456' } } }],
    ['an app id as a number', { platform: { github: { appId: 123456 } } }],
    ['an existing client secret', oidcClient({ existingSecret: 'mine' })],
    ['no existing client secret, by {}', oidcClient({ existingSecret: {} })],
    ['no existing client secret, by ""', oidcClient({ existingSecret: '' })],
    ['the redirect URI of the client', oidcClient({ redirectUri: 'https://a/b' })],
    [
      'the redirect URI beside the client',
      { global: { pixee: { access: { oidc: { redirectUri: 'https://a/b' } } } } },
    ],
    ['one bucket', { seaweedfs: { filer: { s3: { createBuckets: 'a' } } } }],
    ['buckets by name', { seaweedfs: { filer: { s3: { createBuckets: ['a', 'b'] } } } }],
    ['buckets as maps', { seaweedfs: { filer: { s3: { createBuckets: [{ name: 'a' }] } } } }],
    ['log_lock_waits as text', { 'cloudnative-pg': { postgresql: { parameters: { logLockWaits: 'on' } } } }],
    [
      'log_lock_waits as a boolean',
      { 'cloudnative-pg': { postgresql: { parameters: { logLockWaits: true } } } },
    ],
    ['both spellings of the bootstrap password', bootstrap()],
    [
      'the older form of OpenAI',
      { global: { pixee: { ai: { openai: { key: 'a', baseUrl: 'https://a' } } } } },
    ],
    [
      'the older form of Azure',
      { global: { pixee: { ai: { azure: { deployments: { 'o3-mini': 'a' } } } } } },
    ],
    ['the older form of Bitbucket', { platform: { scm: { bitbucket: { password: 'a' } } } }],
    ['an empty Ingress host', { platform: { ingress: { hosts: [{ host: '', paths: [{ path: '/' }] }] } } }],
    ['one Victoria path', victoriaHost({ name: 'a', path: '/metrics', port: 'http' })],
    ['several Victoria paths', victoriaHost({ name: 'a', path: ['/metrics'], port: 8428 })],
    ['quantities as text or number', { oidc: { resources: { limits: { cpu: 2, memory: '1Gi' } } } }],
  ])('%s', (_, values) => {
    expect(problems(values)).toEqual([]);
  });
});

describe('refused values', () => {
  test.each<[string, unknown, string]>([
    ['an unknown key at the root', { platfrom: {} }, ' additionalProperties'],
    [
      'a typo three levels deep',
      { platform: { ingress: { clasName: 'a' } } },
      '/platform/ingress additionalProperties',
    ],
    [
      'a typo in a Kubernetes type',
      { platform: { tolerations: [{ kye: 'a' }] } },
      '/platform/tolerations/0 additionalProperties',
    ],
    [
      'a typo in a resource',
      { analysis: { resources: { limits: { memroy: 1 } } } },
      '/analysis/resources/limits additionalProperties',
    ],
    ['a value that is no choice', { global: { pixee: { protocol: 'ftp' } } }, '/global/pixee/protocol enum'],
    ['half a replica', { platform: { replicaCount: 2.5 } }, '/platform/replicaCount type'],
    ['less than no replica', { platform: { replicaCount: -1 } }, '/platform/replicaCount minimum'],
    [
      'a port beyond the last',
      { platform: { database: { port: 70000 } } },
      '/platform/database/port maximum',
    ],
    [
      'a host alias without names',
      { platform: { hostAliases: [{ ip: '10.0.0.1' }] } },
      '/platform/hostAliases/0 required',
    ],
    ['the database at the root', { database: {} }, ' additionalProperties'],
    ['an unmapped key of a subchart', { authentik: { geoip: {} } }, '/authentik additionalProperties'],
    [
      'a secret without a name of ours',
      { cdk8s: { externalSecrets: { keys: { gitlap: {} } } } },
      '/cdk8s/externalSecrets/keys additionalProperties',
    ],
  ])('%s', (_, values, problem) => {
    expect(problems(values)).toEqual([problem]);
  });

  test('are all found at once', () => {
    expect(problems({ a: 1, platform: { replicaCount: 'two', b: 1 } })).toHaveLength(3);
  });
});

function oidcClient(client: unknown): unknown {
  return { global: { pixee: { access: { oidc: { client } } } } };
}

function bootstrap(): unknown {
  return { authentik: { authentik: { bootstrap: { password: 'a' }, bootstrap_password: 'a' } } };
}

function victoriaHost(host: unknown): unknown {
  return { 'victoria-metrics-single': { server: { ingress: { hosts: [host] } } } };
}
