import type {
  HeadlessServiceValues,
  ServiceSettings,
  TypedServiceValues,
} from '../../core/exposure/service-field-values';
import type { Values } from '../contract/values';
import { AUTHENTIK } from './authentik';
import { SUPERSET } from './companions';
import { EXPOSED } from './observability';
import type { SampleGroup } from './sample-group';

/** Values with a Service of something in them. */
type Place = (service: object) => Values;

const HEADLESS: Required<HeadlessServiceValues> = {
  annotations: { 'example.com/scrape': 'true' },
  labels: { team: 'security' },
  ipFamilies: ['IPv6'],
  ipFamilyPolicy: 'PreferDualStack',
};

const PLAIN: ServiceSettings = {
  ...HEADLESS,
  clusterIP: '10.96.0.77',
  externalIPs: ['192.0.2.7'],
  internalTrafficPolicy: 'Local',
  sessionAffinity: 'ClientIP',
  publishNotReadyAddresses: true,
  headless: true,
};

const BALANCED: ServiceSettings = {
  loadBalancerClass: 'example.com/internal',
  loadBalancerIP: '192.0.2.8',
  loadBalancerSourceRanges: ['10.0.0.0/8'],
  allocateLoadBalancerNodePorts: false,
  externalTrafficPolicy: 'Local',
};

function pair(place: Place, given: object, set: object, base: Values): SampleGroup {
  return { given: merged(base, place(given)), set: place(set) };
}

/** Sections of the second over those of the first, two levels deep, which is as far as they share any. */
function merged(base: Values, over: Values): Values {
  const join = (a: unknown, b: unknown, depth: number): unknown =>
    depth > 0 && isMap(a) && isMap(b)
      ? Object.fromEntries(
          [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [
            key,
            key in a && key in b ? join(a[key], b[key], depth - 1) : key in b ? b[key] : a[key],
          ]),
        )
      : b;
  return join(base, over, 6) as Values;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A release of Kubernetes that has the field; without one said, those that have not are to take the manifests too. */
const SINCE_1_30: Values = { cdk8s: { kubeVersion: '1.34' } };

function settings(place: Place, base: Values = {}): SampleGroup[] {
  return [
    pair(place, {}, PLAIN, base),
    pair(place, {}, { trafficDistribution: 'PreferClose' }, merged(base, SINCE_1_30)),
    pair(place, { type: 'LoadBalancer' }, BALANCED, base),
    pair(
      place,
      { type: 'LoadBalancer', externalTrafficPolicy: 'Local' },
      { healthCheckNodePort: 30999 },
      base,
    ),
    pair(
      place,
      { sessionAffinity: 'ClientIP' },
      { sessionAffinityConfig: { clientIP: { timeoutSeconds: 600 } } },
      base,
    ),
  ];
}

function typed(place: Place, base: Values = {}): SampleGroup[] {
  const set: TypedServiceValues = { nodePort: 30777 };
  return [
    ...settings(place, base),
    pair(place, {}, { type: 'NodePort' }, base),
    pair(place, { type: 'NodePort' }, set, base),
  ];
}

const METRICS: Values = { global: { pixee: { localMetrics: { enabled: true } } } };
const REPLICATED: Values = { cdk8s: { existingSecrets: { replicated: { name: 'license' } } } };
const OIDC: Values = { global: { pixee: { access: { oidc: { embedded: { enabled: true } } } } } };
const VMALERT: Values = {
  ...METRICS,
  cdk8s: { observability: { rules: { vmalert: { enabled: true } } } },
};
const OUTPOST: Values = {
  ...EXPOSED,
  authentik: AUTHENTIK,
  cdk8s: { observability: { forwardAuth: { enabled: true, existingSecret: 'outpost' } } },
};

/** The Services of every component. */
export const SERVICES: readonly SampleGroup[] = [
  ...settings((service) => ({ platform: { service } })),
  pair((service) => ({ platform: { service } }), { type: 'NodePort' }, { nodePort: 30777 }, {}),
  ...settings((service) => ({ analysis: { service } })),
  pair((service) => ({ analysis: { service } }), { type: 'NodePort' }, { nodePort: 30777 }, {}),
  ...settings((service) => ({ oidc: { service } }), OIDC),
  pair((service) => ({ oidc: { service } }), { type: 'NodePort' }, { nodePort: 30777 }, OIDC),
  ...settings((service) => ({ authentik: { server: { service } } }), { authentik: AUTHENTIK }),
  ...settings((service) => ({ superset: { service } }), SUPERSET),
  pair((service) => ({ superset: { service } }), {}, { type: 'NodePort', port: 8888 }, SUPERSET),
  pair(
    (service) => ({ superset: { service } }),
    { type: 'NodePort' },
    { nodePort: { http: 30777 } },
    SUPERSET,
  ),
  ...typed((service) => ({ replicated: { service } }), REPLICATED),
  ...typed((service) => ({ seaweedfs: { s3: { service } } })),
  ...(['master', 'volume', 'filer'] as const).map((server): SampleGroup => ({
    set: { seaweedfs: { [server]: { service: HEADLESS } } },
  })),
  ...typed((service) => ({ 'victoria-metrics-single': { server: { service } } }), METRICS),
  ...typed((service) => ({ 'victoria-logs-single': { server: { service } } }), METRICS),
  ...typed((service) => ({ victoriatraces: { server: { service } } }), METRICS),
  ...typed((service) => ({ cdk8s: { observability: { rules: { vmalert: { service } } } } }), VMALERT),
  ...settings(
    (service) => ({ cdk8s: { observability: { forwardAuth: { outpost: { service } } } } }),
    OUTPOST,
  ),
  pair(
    (service) => ({ cdk8s: { observability: { forwardAuth: { outpost: { service } } } } }),
    {},
    { type: 'NodePort' },
    OUTPOST,
  ),
];
