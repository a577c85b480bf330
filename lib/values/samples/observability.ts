import type { ObservabilityOptions } from '../contract/cdk8s/observability';
import type { ForwardAuthOptions } from '../contract/cdk8s/observability/forward-auth';
import type { Values } from '../contract/values';
import type { VictoriaIngressValues } from '../contract/victoria/ingress';
import { routeSamples } from './cdk8s-cluster';
import type { SampleGroup } from './sample-group';
import { AUTHENTIK } from './authentik';
import { DEPLOYED, fragmentSamples, VICTORIA_FRAGMENTS } from './fragments';
import { OTHER_RESOURCES, PLACEMENT, RESOURCES } from './workload';

type Section = 'victoria-metrics-single' | 'victoria-logs-single' | 'victoriatraces';

const ON: Values = { global: { pixee: { localMetrics: { enabled: true } } } };
const PORTS = { 'victoria-metrics-single': 8428, 'victoria-logs-single': 9428, victoriatraces: 10428 };

const INGRESS: VictoriaIngressValues = {
  enabled: true,
  ingressClassName: 'nginx',
  hosts: [{ name: 'pixee.example.com', path: ['/first'], port: 'http' }],
  tls: [{ hosts: ['pixee.example.com'], secretName: 'first-tls' }],
};

function victoria(name: Section): SampleGroup[] {
  const group = (given: object, set: object): SampleGroup => ({
    given: { ...ON, [name]: given },
    set: { [name]: set },
  });
  const image = {
    registry: 'registry.example.com',
    repository: 'tools/victoria',
    tag: '1.2.3',
    digest: `sha256:${'0123456789abcdef'.repeat(4)}`,
    pullPolicy: 'Always',
  };
  return [
    group(
      {},
      {
        nameOverride: 'renamed',
        server: {
          ...PLACEMENT,
          ...VICTORIA_FRAGMENTS,
          enabled: false,
          retentionPeriod: '30d',
          extraArgs: { 'http.pathPrefix': '/elsewhere' },
          image,
          imagePullSecrets: [{ name: 'company-registry' }],
          persistentVolume: { enabled: false, size: '50Gi', storageClassName: 'fast' },
          ...(name === 'victoria-metrics-single' ? {} : { retentionDiskSpaceUsage: '8GiB' }),
        },
      },
    ),
    group({ server: { resources: RESOURCES } }, { server: { resources: OTHER_RESOURCES } }),
    ...fragmentSamples((given, set) => group({ server: given }, { server: set })),
    group(
      { server: { imagePullSecrets: [{ name: 'first' }] } },
      { server: { imagePullSecrets: [{ name: 'second' }] } },
    ),
    group(
      { server: { ingress: { ...INGRESS, enabled: false } } },
      { server: { ingress: { enabled: true } } },
    ),
    group(
      { server: { ingress: INGRESS } },
      {
        server: {
          ingress: {
            ingressClassName: 'alb',
            annotations: { 'example.com/timeout': '60s' },
            hosts: [{ name: 'telemetry.example.com', path: ['/second'], port: PORTS[name] }],
            tls: [{ hosts: ['telemetry.example.com'], secretName: 'second-tls' }],
          },
        },
      },
    ),
  ];
}

function options(given: ObservabilityOptions, set: ObservabilityOptions, values: Values = {}): SampleGroup {
  return { given: { ...values, cdk8s: { observability: given } }, set: { cdk8s: { observability: set } } };
}

/** Values that expose a web interface. */
export const EXPOSED: Values = { ...ON, 'victoria-logs-single': { server: { ingress: INGRESS } } };
const BEHIND: Values = { ...EXPOSED, authentik: AUTHENTIK };

/** A web interface in front of which Authentik is asked. */
function forwardAuth(given: ForwardAuthOptions, set: ForwardAuthOptions): SampleGroup {
  return options({ forwardAuth: { enabled: true, ...given } }, { forwardAuth: set }, BEHIND);
}

const OTLP = 'http://collector.monitoring:4318/v1';

/** Metrics, logs and traces. */
export const OBSERVABILITY: readonly SampleGroup[] = [
  { set: ON },
  ...(['victoria-metrics-single', 'victoria-logs-single', 'victoriatraces'] as const).flatMap((name) =>
    routeSamples(name, ON),
  ),
  ...victoria('victoria-metrics-single'),
  ...victoria('victoria-logs-single'),
  ...victoria('victoriatraces'),
  options({}, { enableIPv6: true, scrape: { enabled: false, interval: '1m' } }, ON),
  options(
    {},
    { ingressController: 'traefik', basicAuth: { existingSecret: 'observability-users' } },
    EXPOSED,
  ),
  options(
    { basicAuth: { existingSecret: 'first' } },
    { basicAuth: { existingSecret: 'second', realm: 'Restricted' } },
    EXPOSED,
  ),
  options({ forwardAuth: { existingSecret: 'first' } }, { forwardAuth: { enabled: true } }, BEHIND),
  forwardAuth({ token: 'first' }, { token: 'second' }),
  forwardAuth(
    { existingSecret: 'first' },
    {
      groups: ['admins'],
      existingSecret: 'second',
      snippets: true,
      clusterDomain: 'corp.internal',
      outpost: {
        ...PLACEMENT,
        ...DEPLOYED,
        replicas: 2,
        image: {
          repository: 'tools/outpost',
          tag: '2026.8.1',
          digest: `sha256:${'0123456789abcdef'.repeat(4)}`,
        },
      },
    },
  ),
  forwardAuth({ existingSecret: 'first' }, { secretKeys: { tokenKey: 'key' } }),
  ...fragmentSamples((given, set) =>
    forwardAuth({ existingSecret: 'first', outpost: given }, { outpost: set }),
  ),
  forwardAuth(
    { existingSecret: 'first', outpost: { resources: RESOURCES } },
    { outpost: { resources: OTHER_RESOURCES } },
  ),
  options({}, { podMonitors: { enabled: true } }),
  options({ podMonitors: { enabled: true } }, { podMonitors: { labels: { prometheus: 'main' } } }),
  options(
    {},
    { otlp: { metricsUrl: `${OTLP}/metrics`, logsUrl: `${OTLP}/logs`, tracesUrl: `${OTLP}/traces` } },
  ),
  options(
    { otlp: { tracesUrl: `${OTLP}/traces` } },
    { otlp: { headers: 'authorization=token', existingSecret: 'first' } },
  ),
  options(
    { otlp: { tracesUrl: `${OTLP}/traces`, existingSecret: 'first' } },
    { otlp: { secretKeys: { headersKey: 'otlp' } } },
  ),
];
