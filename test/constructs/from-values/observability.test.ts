import type { Values } from '../../../lib/values/contract/values';
import { container, env, problems } from '../../support/chart';
import { synthesize } from '../../support/synthesize';

const DOMAIN = { domain: 'pixee.example.com' };
const ON: Values = { global: { pixee: { ...DOMAIN, localMetrics: { enabled: true } } } };
const OTLP = 'http://collector:4318/v1/traces';
const analysis = (values: Values) =>
  env(container(synthesize(values).server, 'pixee-enterprise-server-analysis'));

test('one switch brings all three, and each can be left out', () => {
  const { server } = synthesize(ON);
  expect([server.metrics?.url, server.logs?.url, server.traces?.url]).toEqual([
    'http://pixee-enterprise-server-metrics-server:8428/metrics',
    'http://pixee-enterprise-server-victoria-logs-single-server:9428/logs',
    'http://pixee-enterprise-server-traces-server:10428/traces',
  ]);
  const { server: less } = synthesize({ ...ON, victoriatraces: { server: { enabled: false } } });
  expect([less.metrics, less.logs, less.traces].map((one) => one === undefined)).toEqual([
    false,
    false,
    true,
  ]);
  expect(analysis({ ...ON, victoriatraces: { server: { enabled: false } } })).toMatchObject({
    OTEL_TRACES_EXPORTER: 'none',
  });
});

test('without the switch there is nothing of it', () => {
  const { server, text } = synthesize({ global: { pixee: DOMAIN } });
  expect([server.metrics, server.logs, server.traces]).toEqual([undefined, undefined, undefined]);
  expect(text).not.toMatch(/OTEL_|victoria/i);
});

test('both services send, each under its name', () => {
  const { server } = synthesize(ON);
  const names = ['platform', 'analysis'].map(
    (name) => env(container(server, `pixee-enterprise-server-${name}`)).OTEL_SERVICE_NAME,
  );
  expect(names).toEqual(['pixee-platform-service', 'pixee-analysis-service']);
});

test('a receiver outside takes the place of ours, and alone gets the headers', () => {
  const values: Values = {
    ...ON,
    cdk8s: { observability: { otlp: { tracesUrl: OTLP, existingSecret: 'otlp' } } },
  };
  const variables = analysis(values);
  expect(variables).toMatchObject({
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: OTLP,
    OTEL_EXPORTER_OTLP_TRACES_HEADERS: { secretKeyRef: { name: 'otlp', key: 'headers' } },
    OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: expect.stringContaining('-metrics-server:8428') as unknown,
  });
  expect(Object.keys(variables).filter((name) => name.endsWith('_HEADERS'))).toEqual([
    'OTEL_EXPORTER_OTLP_TRACES_HEADERS',
  ]);
});

test('works without any server of ours', () => {
  expect(
    analysis({ global: { pixee: DOMAIN }, cdk8s: { observability: { otlp: { tracesUrl: OTLP } } } }),
  ).toMatchObject({
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: OTLP,
    OTEL_METRICS_EXPORTER: 'none',
    OTEL_LOGS_EXPORTER: 'none',
  });
});

describe('metrics are read from every component that has some', () => {
  const jobs = (values: Values): string[] =>
    [...synthesize(values).text.matchAll(/job_name: (?:pixee-enterprise-server-)?(\S+)/g)].map(
      ([, job]) => job ?? '',
    );
  const monitors = (values: Values): string[] =>
    synthesize(values).objects.flatMap((one) =>
      one.kind === 'PodMonitor' ? [(one.metadata as { name: string }).name] : [],
    );
  const OWN = ['metrics-server', 'victoria-logs-single-server', 'traces-server'];

  test('by VictoriaMetrics', () => {
    expect(jobs(ON)).toEqual([...OWN, 'postgresql', 'seaweedfs', 'log-collector']);
  });

  test('of Authentik too, where it is deployed', () => {
    const values: Values = {
      ...ON,
      authentik: { enabled: true, database: { existingSecret: 'login' } },
      cdk8s: { existingSecrets: { authentik: { name: 'authentik' } } },
      global: {
        pixee: { ...ON.global?.pixee, access: { oidc: { client: { existingSecret: 'client' } } } },
      },
    };
    expect(jobs(values)).toContain('authentik');
    const { server } = synthesize({
      ...values,
      cdk8s: { ...values.cdk8s, observability: { podMonitors: { enabled: true } } },
    });
    expect(problems(server)).toEqual([]);
  });

  test('of those that are deployed', () => {
    const outside: Values = {
      ...ON,
      platform: {
        database: { embedded: false, host: 'db.example.com', username: 'pixee', existingSecret: 'db' },
      },
      global: {
        pixee: {
          ...ON.global?.pixee,
          objectStore: { embedded: false, endpoint: 'https://s3.example.com', credentialType: 'default' },
        },
      },
    };
    expect(jobs(outside)).toEqual([...OWN, 'log-collector']);
  });

  test('by an operator of Prometheus, with ours or without', () => {
    const podMonitors = { cdk8s: { observability: { podMonitors: { enabled: true } } } };
    const named = (names: readonly string[]) => names.map((name) => `pixee-enterprise-server-${name}`);
    expect(monitors({ ...ON, ...podMonitors })).toEqual(
      named([...OWN, 'postgresql', 'seaweedfs', 'log-collector']),
    );
    expect(monitors({ global: { pixee: DOMAIN }, ...podMonitors })).toEqual(
      named(['postgresql', 'seaweedfs']),
    );
    expect(
      monitors({
        global: { pixee: DOMAIN },
        cdk8s: { ...podMonitors.cdk8s, database: { podMonitor: true } },
      }),
    ).toEqual(named(['postgresql', 'seaweedfs']));
  });
});
