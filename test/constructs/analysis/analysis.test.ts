import { Ai, AiModel } from '../../../constructs/ai';
import { Analysis, type AnalysisProps } from '../../../constructs/analysis';
import { ObjectStore } from '../../../constructs/object-store';
import type { PixeeRelease } from '../../../constructs/pixee-release';
import { Telemetry } from '../../../constructs/observability';
import { RestApi } from '../../../constructs/rest-api';
import { Credential } from '../../../lib/core/credential/credential';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import {
  container,
  env,
  object,
  objects,
  podSpec,
  problems,
  release,
  withoutEffect,
} from '../../support/chart';
import { WORKLOAD } from '../product/workload-fixture';

const NAME = 'pixee-enterprise-server-analysis';

function chartWith(props: Partial<AnalysisProps> = {}, settings: Partial<ReleaseProps> = {}): PixeeRelease {
  const chart = release(settings);
  new Analysis(chart, 'analysis', { objectStore: ObjectStore.embedded(chart, 'objects'), ...props });
  return chart;
}

const variables = (chart: PixeeRelease) => env(container(chart, NAME));

describe('the analysis service alone', () => {
  const chart = chartWith();

  test('passes all checks', () => {
    expect(problems(chart)).toEqual([]);
    expect(problems(chartWith({}, { hardening: 'restricted' }))).toEqual([]);
  });

  test('has the container and the names that Helm gives', () => {
    expect(container(chart, NAME)).toMatchObject({
      name: 'analysis',
      image: 'images.pixee.ai/proxy/pixee/218200003247.dkr.ecr.us-east-1.amazonaws.com/pixee/pixeebot:latest',
      imagePullPolicy: 'IfNotPresent',
      ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
      startupProbe: { tcpSocket: { port: 'http' } },
      readinessProbe: { tcpSocket: { port: 'http' } },
      livenessProbe: { tcpSocket: { port: 'http' } },
    });
    expect(podSpec(chart, NAME).imagePullSecrets).toEqual([{ name: 'pixee-registry' }]);
    expect(object(chart, 'Deployment', NAME).spec?.selector.matchLabels).toEqual({
      'app.kubernetes.io/name': 'analysis',
      'app.kubernetes.io/instance': 'pixee-enterprise-server',
    });
    expect(object(chart, 'Deployment', NAME).spec?.replicas).toBe(1);
    expect(object(chart, 'Service', NAME).spec?.ports).toEqual([
      { name: 'http', port: 80, targetPort: 'http', protocol: 'TCP' },
    ]);
  });

  test('has these variables and no others', () => {
    const fromSecret = (key: string) => ({
      secretKeyRef: { name: 'pixee-enterprise-server-object-store', key },
    });
    expect(variables(chart)).toEqual({
      AWS_ACCESS_KEY_ID: fromSecret('username'),
      AWS_ENDPOINT_URL_S3: 'http://pixee-enterprise-server-seaweedfs-s3:8333',
      AWS_REGION: 'us-east-1',
      AWS_DEFAULT_REGION: 'us-east-1',
      AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
      AWS_RESPONSE_CHECKSUM_VALIDATION: 'when_required',
      AWS_SECRET_ACCESS_KEY: fromSecret('password'),
      PIXEE_ANALYSIS_AGENTIC_TRIAGE_ANALYZER_STRATEGY: 'decision-tree',
      PIXEE_ANALYSIS_AI_CODEGEN_STRATEGY: 'agentic-native',
      PIXEE_ANALYSIS_BACKPRESSURE_ENABLED: 'true',
      PIXEE_ANALYSIS_CACHE_DEFAULT_TTL_SECONDS: '86400',
      PIXEE_ANALYSIS_CACHE_ENABLED: 'true',
      PIXEE_ANALYSIS_CACHE_HONOR_CACHE_CONTROL: 'true',
      PIXEE_ANALYSIS_CACHE_MAX_SIZE_BYTES: '10737418240',
      PIXEE_ANALYSIS_ENABLE_PROJECT_CONTEXT: 'false',
      PIXEE_ANALYSIS_ENABLE_TRANSITIVE_DEPENDENCY_ANALYSIS: 'false',
      PIXEE_ANALYSIS_ENABLE_VENDORED_FILE_TRIAGE: 'true',
      PIXEE_ANALYSIS_OBJECT_STORE_BUCKET: 'pixee-analysis-service',
      PIXEE_ANALYSIS_SCA_BACKPRESSURE_ENABLED: 'false',
      PIXEE_ANALYSIS_SCA_MAX_REQUESTS_TO_ANALYZE: '5',
      PIXEE_ANALYSIS_SCA_QUEUE_MAX_SIZE: '0',
      PIXEE_ANALYSIS_SCA_QUEUE_NUM_WORKERS: '2',
      PIXEE_ANALYSIS_USE_AGENTIC_TRIAGE_FOR_ALL_RULES: 'false',
      PIXEE_ANALYSIS_USE_SCA_EXPLOITABILITY_TO_SHORTCIRCUIT_FIX: 'false',
      PIXEE_DOMAIN: 'pixee.example.com',
      PIXEE_METRICS_ENABLED: 'true',
      PIXEE_PROTOCOL: 'https',
      PIXEE_SENTRY_ENABLED: 'true',
    });
  });
});

test('a service account in place of keys leaves the keys out', () => {
  const chart = release();
  const objectStore = ObjectStore.serviceAccount(chart, 's3', {
    endpoint: 'https://s3.amazonaws.com',
    region: 'us-east-1',
  });
  new Analysis(chart, 'analysis', { objectStore });
  expect(variables(chart)).toMatchObject({
    AWS_ENDPOINT_URL_S3: 'https://s3.amazonaws.com',
    AWS_REGION: 'us-east-1',
  });
  expect(variables(chart)).not.toHaveProperty('AWS_ACCESS_KEY_ID');
  expect(variables(chart)).not.toHaveProperty('AWS_SECRET_ACCESS_KEY');
});

test('the platform tells it where to report', () => {
  const chart = release();
  const analysis = new Analysis(chart, 'analysis', { objectStore: ObjectStore.embedded(chart, 'objects') });
  expect(analysis.url).toBe('http://pixee-enterprise-server-analysis');
  analysis.reportTo('http://platform');
  expect(variables(chart)['PIXEE_ANALYSIS_PLATFORM_URL']).toBe('http://platform');
});

test('a private CA is trusted by Python', () => {
  const chart = chartWith({}, { privateCACert: 'corporate-ca' });
  expect(podSpec(chart, NAME).initContainers).toHaveLength(1);
  expect(variables(chart)['SSL_CERT_FILE']).toBe('/var/ssl/enterprise-ca-bundle.pem');
  expect(variables(chart)).not.toHaveProperty('JAVA_TOOL_OPTIONS');
});

test('a proxy is used, but not for its own services', () => {
  const chart = chartWith({}, { proxy: { httpsProxy: 'proxy:3128', noProxy: ['llm.example.com'] } });
  expect(variables(chart)['HTTPS_PROXY']).toBe('http://proxy:3128');
  const noProxy = variables(chart)['NO_PROXY'];
  expect(typeof noProxy === 'string' ? noProxy.split(',') : []).toEqual(
    expect.arrayContaining([
      'llm.example.com',
      NAME,
      'pixee-enterprise-server-seaweedfs-s3.pixee-enterprise-server.svc',
    ]),
  );
});

test('null removes a default, as in a values file', () => {
  const chart = chartWith(
    JSON.parse(
      '{"aiCodegenStrategy":null,"cache":{"maxSizeBytes":null},"replicaCount":null}',
    ) as AnalysisProps,
  );
  expect(variables(chart)).not.toHaveProperty('PIXEE_ANALYSIS_AI_CODEGEN_STRATEGY');
  expect(variables(chart)).not.toHaveProperty('PIXEE_ANALYSIS_CACHE_MAX_SIZE_BYTES');
  expect(variables(chart)).toHaveProperty('PIXEE_ANALYSIS_CACHE_ENABLED', 'true');
  expect(object(chart, 'Deployment', NAME).spec).not.toHaveProperty('replicas');
});

test('part of a group of settings keeps the rest of its defaults', () => {
  const chart = chartWith({ cache: { enabled: false, directory: '/cache' } });
  expect(variables(chart)).toMatchObject({
    PIXEE_ANALYSIS_CACHE_ENABLED: 'false',
    PIXEE_ANALYSIS_CACHE_DIRECTORY: '/cache',
    PIXEE_ANALYSIS_CACHE_DEFAULT_TTL_SECONDS: '86400',
  });
});

test('a variable of the user wins over each of ours', () => {
  const chart = chartWith({ extraEnv: [{ name: 'AWS_REGION', value: 'mars-1' }] });
  expect(container(chart, NAME).env?.filter(({ name }) => name === 'AWS_REGION')).toEqual([
    { name: 'AWS_REGION', value: 'mars-1' },
  ]);
});

describe('every option changes the manifests', () => {
  const other = release();
  const ALL: Required<AnalysisProps> = {
    ...WORKLOAD,
    objectStore: ObjectStore.serviceAccount(other, 'other-objects', {
      endpoint: 'https://other.example.com',
    }),
    ai: new Ai(other, 'ai', { default: AiModel.openAi({ apiKey: Credential.existing('ai', 'key') }) }),
    restApi: new RestApi(other, 'rest', { apiKey: Credential.existing('rest', 'key') }),
    telemetry: new Telemetry(other, 'telemetry', { traces: { url: 'http://traces:4318/v1/traces' } }),
    image: { tag: '1.2.3' },
    autoscaling: { enabled: true, maxReplicas: 5 },
    podDisruptionBudget: { enabled: true },
    command: ['/serve'],
    args: ['--fast'],
    aiCodegenStrategy: 'agentic-fast',
    agenticTriageAnalyzerStrategy: 'react',
    useAgenticTriageForAllRules: true,
    enableVendoredFileTriage: false,
    enableProjectContext: true,
    enableTransitiveDependencyAnalysis: true,
    useScaExploitabilityToShortcircuitFix: true,
    backpressureEnabled: false,
    scaMaxRequestsToAnalyze: 7,
    scaQueueNumWorkers: 7,
    scaQueueMaxSize: 7,
    scaBackpressureEnabled: true,
    cache: { enabled: false },
  };

  test('of the analysis service', () => {
    expect(withoutEffect(ALL, (props) => objects(chartWith(props)))).toEqual([]);
  });

  test('all together pass the checks', () => {
    const own = ['objectStore', 'ai', 'restApi', 'telemetry']; // of the other chart
    const rest = Object.fromEntries(
      Object.entries(ALL).filter(([key]) => !own.includes(key)),
    ) as Partial<AnalysisProps>;
    expect(problems(chartWith(rest))).toEqual([]);
  });
});
