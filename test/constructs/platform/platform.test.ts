import { Ai, AiModel } from '../../../constructs/ai';
import { Analysis } from '../../../constructs/analysis';
import { Database } from '../../../constructs/database';
import { ObjectStore } from '../../../constructs/object-store';
import type { PixeeRelease } from '../../../constructs/pixee-release';
import { Platform, type PlatformProps } from '../../../constructs/platform';
import { Telemetry } from '../../../constructs/observability';
import { RestApi } from '../../../constructs/rest-api';
import { GitLab } from '../../../constructs/scm';
import { SignIn } from '../../../constructs/sign-in';
import { Credential } from '../../../lib/core/credential/credential';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import {
  container,
  env,
  labels,
  object,
  objects,
  podSpec,
  problems,
  release,
  withoutEffect,
} from '../../support/chart';
import { WORKLOAD } from '../product/workload-fixture';

const NAME = 'pixee-enterprise-server-platform';
const ANALYSIS = 'pixee-enterprise-server-analysis';
const INGRESS = { enabled: true, className: 'nginx', hosts: [{ host: 'pixee.example.com' }] };

function chartWith(props: Partial<PlatformProps> = {}, settings: Partial<ReleaseProps> = {}): PixeeRelease {
  const chart = release(settings);
  const objectStore = ObjectStore.embedded(chart, 'objects');
  const analysis = new Analysis(chart, 'analysis', { objectStore });
  const database = Database.embedded(chart, 'database');
  new Platform(chart, 'platform', { objectStore, analysis, database, ...props });
  return chart;
}

const variables = (chart: PixeeRelease) => env(container(chart, NAME));

describe('the platform', () => {
  const chart = chartWith();

  test('passes all checks', () => {
    expect(problems(chart)).toEqual([]);
    expect(problems(chartWith({}, { hardening: 'restricted' }))).toEqual([]);
  });

  test('has the container, the probes and the names that Helm gives', () => {
    expect(container(chart, NAME)).toMatchObject({
      name: 'pixeebot',
      image: 'images.pixee.ai/proxy/pixee/218200003247.dkr.ecr.us-east-1.amazonaws.com/pixee/pixeebot:latest',
      ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
      startupProbe: { httpGet: { path: '/q/health/started', port: 'http' } },
      readinessProbe: { httpGet: { path: '/q/health/ready', port: 'http' } },
      livenessProbe: { httpGet: { path: '/q/health/live', port: 'http' } },
    });
    expect(podSpec(chart, NAME).imagePullSecrets).toEqual([{ name: 'pixee-registry' }]);
    expect(podSpec(chart, NAME)).not.toHaveProperty('hostAliases');
    expect(object(chart, 'Deployment', NAME).spec?.selector.matchLabels).toEqual({
      'app.kubernetes.io/name': 'platform',
      'app.kubernetes.io/instance': 'pixee-enterprise-server',
    });
    expect(labels(chart)).not.toContain(`Ingress/${NAME}`);
  });

  test('has these variables and no others', () => {
    const login = (key: string) => ({
      secretKeyRef: { name: 'pixee-enterprise-server-postgresql-app', key },
    });
    const keys = (key: string) => ({ secretKeyRef: { name: 'pixee-enterprise-server-object-store', key } });
    expect(variables(chart)).toEqual({
      AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
      AWS_RESPONSE_CHECKSUM_VALIDATION: 'when_required',
      PIXEE_ACCESS_ENABLED: 'false',
      PIXEE_DOMAIN: 'pixee.example.com',
      PIXEE_METRICS_ENABLED: 'true',
      PIXEE_PIXEEBOT_ANALYSIS_INPUT_ALLOWED_AUDIENCE: 'https://pixee.example.com',
      PIXEE_PLATFORM_ANALYSIS_TIMEOUT: '15m',
      PIXEE_PLATFORM_ANALYSIS_URL: `http://${ANALYSIS}`,
      PIXEE_PLATFORM_GIT_CLONE_STRATEGY: 'partial',
      PIXEE_PLATFORM_INPUT_BUCKET: 'pixee-analysis-input',
      PIXEE_PROTOCOL: 'https',
      PIXEE_SENTRY_ENABLED: 'true',
      QUARKUS_DATASOURCE_JDBC_URL:
        'jdbc:postgresql://pixee-enterprise-server-postgresql-rw:5432/pixee_platform',
      QUARKUS_DATASOURCE_PASSWORD: login('password'),
      QUARKUS_DATASOURCE_USERNAME: login('username'),
      QUARKUS_S3_AWS_CREDENTIALS_STATIC_PROVIDER_ACCESS_KEY_ID: keys('username'),
      QUARKUS_S3_AWS_CREDENTIALS_STATIC_PROVIDER_SECRET_ACCESS_KEY: keys('password'),
      QUARKUS_S3_AWS_CREDENTIALS_TYPE: 'static',
      QUARKUS_S3_AWS_REGION: 'us-east-1',
      QUARKUS_S3_ENDPOINT_OVERRIDE: 'http://pixee-enterprise-server-seaweedfs-s3:8333',
      QUARKUS_S3_PATH_STYLE_ACCESS: 'true',
    });
  });

  test('and the analysis service know each other’s address', () => {
    expect(env(container(chart, ANALYSIS))['PIXEE_ANALYSIS_PLATFORM_URL']).toBe(`http://${NAME}`);
    const onPort = chartWith({ service: { port: 8081 } });
    expect(env(container(onPort, ANALYSIS))['PIXEE_ANALYSIS_PLATFORM_URL']).toBe(`http://${NAME}:8081`);
  });
});

test('the server URL is the one that browsers use', () => {
  const chart = chartWith({}, { protocol: 'http', externalProtocol: 'https', port: '8443' });
  expect(variables(chart)).toMatchObject({
    PIXEE_PROTOCOL: 'http',
    PIXEE_EXTERNAL_PROTOCOL: 'https',
    PIXEE_PORT: '8443',
    PIXEE_PIXEEBOT_ANALYSIS_INPUT_ALLOWED_AUDIENCE: 'https://pixee.example.com:8443',
  });
});

test('every setting becomes a variable named by its path', () => {
  const chart = chartWith({
    gitCloneStrategy: 'full',
    gitBranchPrefix: 'pixee/',
    gitCommitMessagePrefix: 'fix: ',
    gitAuthorEmail: 'bot@example.com',
    gitAuthorUsername: 'bot',
    inputSignatureDuration: '30m',
    analysisTimeout: '20m',
    sastAnalysisTimeout: '25m',
    scaAnalysisTimeout: '45m',
  });
  expect(variables(chart)).toMatchObject({
    PIXEE_PLATFORM_GIT_CLONE_STRATEGY: 'full',
    PIXEE_PLATFORM_GIT_BRANCH_PREFIX: 'pixee/',
    PIXEE_PLATFORM_GIT_COMMIT_MESSAGE_PREFIX: 'fix: ',
    PIXEE_PLATFORM_GIT_AUTHOR_EMAIL: 'bot@example.com',
    PIXEE_PLATFORM_GIT_AUTHOR_USERNAME: 'bot',
    PIXEE_PLATFORM_INPUT_SIGNATURE_DURATION: '30m',
    PIXEE_PLATFORM_ANALYSIS_TIMEOUT: '20m',
    PIXEE_PLATFORM_SAST_ANALYSIS_TIMEOUT: '25m',
    PIXEE_PLATFORM_SCA_ANALYSIS_TIMEOUT: '45m',
  });
});

test('null removes a default, as in a values file', () => {
  const chart = chartWith(
    JSON.parse(
      '{"gitCloneStrategy":null,"analysisTimeout":null,"image":{"pullSecrets":null}}',
    ) as PlatformProps,
  );
  expect(variables(chart)).not.toHaveProperty('PIXEE_PLATFORM_GIT_CLONE_STRATEGY');
  expect(variables(chart)).not.toHaveProperty('PIXEE_PLATFORM_ANALYSIS_TIMEOUT');
  expect(podSpec(chart, NAME)).not.toHaveProperty('imagePullSecrets');
});

describe('services of others', () => {
  test('an external database is given by address and Secret', () => {
    const chart = release();
    const objectStore = ObjectStore.serviceAccount(chart, 'objects', {
      endpoint: 'https://s3.amazonaws.com',
    });
    const database = Database.external(chart, 'db', {
      host: 'db.example.com',
      username: 'pixee-user',
      password: Credential.existing('db', 'pw'),
    });
    new Platform(chart, 'platform', {
      objectStore,
      database,
      analysis: new Analysis(chart, 'analysis', { objectStore }),
    });
    expect(variables(chart)).toMatchObject({
      QUARKUS_DATASOURCE_JDBC_URL: 'jdbc:postgresql://db.example.com:5432/pixee_platform',
      QUARKUS_DATASOURCE_USERNAME: 'pixee-user',
      QUARKUS_DATASOURCE_PASSWORD: { secretKeyRef: { name: 'db', key: 'pw' } },
      QUARKUS_S3_ENDPOINT_OVERRIDE: 'https://s3.amazonaws.com',
      QUARKUS_S3_AWS_CREDENTIALS_TYPE: 'default',
    });
    expect(
      Object.keys(variables(chart)).filter((name) => /STATIC_PROVIDER|PATH_STYLE|REGION/.test(name)),
    ).toEqual([]);
    expect(labels(chart).filter((label) => label.startsWith('Secret/'))).toEqual([]);
    expect(problems(chart)).toEqual([]);
  });
});

describe('JAVA_TOOL_OPTIONS', () => {
  const options = (settings: Partial<ReleaseProps>, name = NAME): string[] => {
    const value = env(container(chartWith({}, settings), name))['JAVA_TOOL_OPTIONS'];
    return typeof value === 'string' ? value.split(' ') : [];
  };

  test('are left out without proxy and private CA', () => {
    expect(variables(chartWith())).not.toHaveProperty('JAVA_TOOL_OPTIONS');
  });

  test('hold the proxy, and the services of the release that are reached directly', () => {
    const proxy = { httpsProxy: 'http://user:pw-canary@proxy:3128' };
    const [host, port, direct] = options({ proxy, releaseName: 'platform' }, 'platform');
    expect([host, port]).toEqual(['-Dhttps.proxyHost=proxy', '-Dhttps.proxyPort=3128']);
    expect(direct?.split(/[=|]/)).toEqual(
      expect.arrayContaining([
        'platform-*',
        'replicated',
        'platform',
        'platform.pixee-enterprise-server.svc',
      ]),
    );
    expect(direct).not.toContain('canary');
  });

  test('hold the trust store of a private CA, which an init container fills', () => {
    expect(options({ privateCACert: 'corporate-ca' })).toEqual([
      '-Djavax.net.ssl.trustStore=/var/ssl/enterprise-truststore.p12',
      '-Djavax.net.ssl.trustStoreType=PKCS12',
      '-Djavax.net.ssl.trustStorePassword=changeit',
    ]);
    const chart = chartWith({}, { privateCACert: 'corporate-ca' });
    expect(podSpec(chart, NAME).initContainers?.map(({ name }) => name)).toEqual(['trust-store']);
    expect(variables(chart)).not.toHaveProperty('SSL_CERT_FILE');
    expect(problems(chart)).toEqual([]);
  });

  test('hold both, and no option twice', () => {
    const both = options({ privateCACert: 'corporate-ca', proxy: { httpProxy: 'proxy:3128' } });
    expect(both).toHaveLength(6);
    expect(new Set(both).size).toBe(6);
  });
});

describe('host aliases and ingress', () => {
  test('host aliases reach the pod', () => {
    const hostAliases = [{ ip: '10.0.0.1', hostnames: ['git.example.com'] }];
    expect(podSpec(chartWith({ hostAliases }), NAME).hostAliases).toEqual(hostAliases);
  });

  test('an ingress leads to the platform', () => {
    const chart = chartWith({ ingress: INGRESS });
    expect(object(chart, 'Ingress', NAME).spec?.rules?.[0]?.http?.paths[0]?.backend).toEqual({
      service: { name: NAME, port: { name: 'http' } },
    });
    expect(problems(chart)).toEqual([]);
  });

  test('an ingress that is not enabled is not looked at', () => {
    const chart = chartWith({ ingress: { ...INGRESS, enabled: false, hosts: [] } });
    expect(labels(chart)).not.toContain(`Ingress/${NAME}`);
  });

  test('fails when an enabled ingress has no host', () => {
    expect(() => chartWith({ ingress: { enabled: true, className: 'nginx' } })).toThrow(
      'needs className and at least one host',
    );
  });
});

describe('every option changes the manifests', () => {
  const other = release();
  const objectStore = ObjectStore.serviceAccount(other, 'objects', { endpoint: 'https://other.example.com' });
  const ALL: Required<PlatformProps> = {
    ...WORKLOAD,
    objectStore,
    database: Database.embedded(other, 'database', { name: 'other' }),
    analysis: new Analysis(other, 'analysis', { objectStore, nameOverride: 'other' }),
    ai: new Ai(other, 'ai', { default: AiModel.openAi({ apiKey: Credential.existing('ai', 'key') }) }),
    signIn: SignIn.google({ clientId: 'client', clientSecret: Credential.existing('google', 'secret') }),
    restApi: new RestApi(other, 'rest', { apiKey: Credential.existing('rest', 'key') }),
    integrations: [new GitLab(other, 'gitlab', { token: Credential.existing('gitlab', 'token') })],
    telemetry: new Telemetry(other, 'telemetry', { traces: { url: 'http://traces:4318/v1/traces' } }),
    image: { tag: '1.2.3' },
    autoscaling: { enabled: true, maxReplicas: 5 },
    podDisruptionBudget: { enabled: true },
    route: { enabled: true, host: 'pixee.example.com' },
    ingress: INGRESS,
    certManager: { issuer: 'letsencrypt' },
    webhookIngress: { className: 'public' },
    gateway: { enabled: true, parentRefs: [{ name: 'public' }] },
    webhookGateway: { enabled: true, parentRefs: [{ name: 'public' }] },
    gitCloneStrategy: 'full',
    gitBranchPrefix: 'pixee/',
    gitCommitMessagePrefix: 'fix: ',
    gitAuthorEmail: 'bot@example.com',
    gitAuthorUsername: 'bot',
    inputSignatureDuration: '30m',
    analysisTimeout: '20m',
    sastAnalysisTimeout: '25m',
    scaAnalysisTimeout: '45m',
    hostAliases: [{ ip: '10.0.0.1', hostnames: ['git.example.com'] }],
    proxy: { enabled: true },
  };

  test('of the platform', () => {
    expect(
      withoutEffect(ALL, (props) => objects(chartWith(props)), { certManager: { ingress: INGRESS } }),
    ).toEqual([]);
  });

  test('all together pass the checks', () => {
    // of the other chart; without an integration there are no webhooks
    const own = [
      'objectStore',
      'database',
      'analysis',
      'ai',
      'restApi',
      'telemetry',
      'integrations',
      'webhookIngress',
      'webhookGateway',
    ];
    const rest = Object.fromEntries(
      Object.entries(ALL).filter(([key]) => !own.includes(key)),
    ) as Partial<PlatformProps>;
    expect(problems(chartWith(rest))).toEqual([]);
  });
});

describe('a sign-in whose redirect URI would begin with http://', () => {
  const rules = (props: Partial<PlatformProps>, settings: Partial<ReleaseProps> = {}): readonly string[] => {
    const signIn = SignIn.google({ clientId: 'id', clientSecret: Credential.existing('google', 'secret') });
    const found = chartWith({ signIn, ...props }, settings).release.findings;
    return found.filter(({ rule }) => rule === 'forwarded-headers').map(({ message }) => message);
  };

  test('is said of a platform that was composed by hand', () => {
    expect(rules({})).toEqual([expect.stringMatching(/^props\.proxy\.enabled is not true/)]);
    expect(rules({ proxy: { enabled: true, headers: { forwarded: true } }, ingress: INGRESS })).toEqual([
      expect.stringMatching(/^props\.proxy\.headers\.xForwarded is not true, but .* class nginx/),
    ]);
  });

  test.each<[string, Partial<PlatformProps>, Partial<ReleaseProps>?]>([
    ['the headers are read', { proxy: { enabled: true } }],
    ['browsers use http', {}, { protocol: 'http' }],
    ['nobody signs in', { signIn: undefined }],
    [
      'Quarkus was told in another way',
      { extraEnv: [{ name: 'QUARKUS_OIDC_AUTHENTICATION_FORCE_REDIRECT_HTTPS_SCHEME', value: 'true' }] },
    ],
  ])('but not when %s', (_, props, settings = {}) => {
    expect(rules(props, settings)).toEqual([]);
  });
});
