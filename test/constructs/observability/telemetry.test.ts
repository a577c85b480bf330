import { Telemetry, type TelemetryProps } from '../../../constructs/observability';
import { Credential } from '../../../lib/core/credential/credential';
import { container, env, labels, problems, release, secretTextsOf, workload } from '../../support/chart';

function bound(props: TelemetryProps) {
  const chart = release();
  const pod = workload(chart);
  new Telemetry(chart, 'telemetry', props).bindTo(pod.env, 'pixee-analysis-service');
  return { chart, variables: env(container(chart, 'pixee-enterprise-server-test')) };
}

test('says where each kind goes, and from which pod it comes', () => {
  const { chart, variables } = bound({
    metrics: { url: 'http://m:8428/metrics/opentelemetry/v1/metrics' },
    logs: { url: 'http://l:9428/logs/insert/opentelemetry/v1/logs' },
    traces: { url: 'http://t:10428/traces/insert/opentelemetry/v1/traces' },
  });
  expect(variables).toEqual({
    K8S_POD_NAME: { fieldRef: { fieldPath: 'metadata.name' } },
    OTEL_EXPORTER_OTLP_LOGS_ENDPOINT: 'http://l:9428/logs/insert/opentelemetry/v1/logs',
    OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: 'http://m:8428/metrics/opentelemetry/v1/metrics',
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://t:10428/traces/insert/opentelemetry/v1/traces',
    OTEL_RESOURCE_ATTRIBUTES: 'namespace=pixee-enterprise-server,pod=$(K8S_POD_NAME)',
    OTEL_SERVICE_NAME: 'pixee-analysis-service',
  });
  expect(problems(chart)).toEqual([]);
});

test('a variable stands before the one that uses it, or it would not be replaced', () => {
  const { chart } = bound({ traces: { url: 'http://t:4318/v1/traces' } });
  const names = container(chart, 'pixee-enterprise-server-test').env?.map(({ name }) => name) ?? [];
  expect(names.indexOf('K8S_POD_NAME')).toBeGreaterThanOrEqual(0);
  expect(names.indexOf('K8S_POD_NAME')).toBeLessThan(names.indexOf('OTEL_RESOURCE_ATTRIBUTES'));
});

test('what has no receiver is not sent at all', () => {
  const { variables } = bound({ traces: { url: 'http://t:4318/v1/traces' } });
  expect(variables).toMatchObject({ OTEL_METRICS_EXPORTER: 'none', OTEL_LOGS_EXPORTER: 'none' });
  expect(variables).not.toHaveProperty('OTEL_TRACES_EXPORTER');
});

test('headers come from a Secret, and only go where they belong', () => {
  const headers = Credential.inline('authorization=4711-token');
  const { chart, variables } = bound({
    metrics: { url: 'https://otlp.example.com/v1/metrics', headers },
    traces: { url: 'https://otlp.example.com/v1/traces', headers },
    logs: { url: 'http://l:9428/logs/insert/opentelemetry/v1/logs' },
  });
  const source = { secretKeyRef: { name: 'pixee-enterprise-server-otlp', key: 'headers' } };
  expect(variables).toMatchObject({
    OTEL_EXPORTER_OTLP_METRICS_HEADERS: source,
    OTEL_EXPORTER_OTLP_TRACES_HEADERS: source,
  });
  expect(variables).not.toHaveProperty('OTEL_EXPORTER_OTLP_LOGS_HEADERS');
  expect(secretTextsOf(chart, 'pixee-enterprise-server-otlp')).toEqual({
    headers: 'authorization=4711-token',
  });
  expect(labels(chart).filter((label) => label.startsWith('Secret/'))).toHaveLength(1);
});
