import type { GatewayValues, GatewayWithTlsValues } from '../../core/exposure/gateway-values';
import type { Values } from '../contract/values';
import { AUTHENTIK } from './authentik';

import { SUPERSET } from './companions';
import type { SampleGroup } from './sample-group';

const GIVEN: GatewayValues = {
  enabled: true,
  parentRefs: [{ name: 'first-gateway', namespace: 'first-namespace', sectionName: 'first-listener' }],
  hostnames: ['first.example.com'],
};
const SET: GatewayValues = {
  parentRefs: [{ name: 'second-gateway', namespace: 'second-namespace', sectionName: 'second-listener' }],
  hostnames: ['second.example.com'],
  annotations: { 'example.com/route': 'first' },
  labels: { 'example.com/exposed': 'yes' },
  filters: [
    {
      type: 'ExtensionRef',
      extensionRef: { group: 'traefik.io', kind: 'Middleware', name: 'company-sign-in' },
    },
  ],
  timeouts: { request: '5m', backendRequest: '60s' },
};
/** A listener of its own belongs to a Gateway, not to one of its listeners. */
const BY_GATEWAY: GatewayValues = { ...GIVEN, parentRefs: [{ name: 'first-gateway' }] };
const WITH_LISTENER: GatewayValues = { ...BY_GATEWAY, listenerSet: { enabled: true } };

/** Every setting of a route, at the place that `at` puts it. */
function gatewaySamples(at: (gateway: GatewayWithTlsValues) => Values, base: Values): SampleGroup[] {
  const group = (given: GatewayWithTlsValues, set: GatewayWithTlsValues): SampleGroup => ({
    given: merged(base, at(given)),
    set: at(set),
  });
  return [
    group({ ...GIVEN, enabled: false }, { enabled: true }),
    group(GIVEN, SET),
    group(BY_GATEWAY, { listenerSet: { enabled: true } }),
    group(WITH_LISTENER, { listenerSet: { secretName: 'first-certificate' } }),
  ];
}

/** Two trees of values in one; the second wins. */
function merged(base: Values, over: Values): Values {
  return Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(over)])].map((key) => [
      key,
      { ...(base as Record<string, object>)[key], ...(over as Record<string, object>)[key] },
    ]),
  );
}

const MONITORED: Values = { global: { pixee: { localMetrics: { enabled: true } } } };
const WEBHOOK: Values = {
  platform: { scm: { gitlab: { token: 'first-token', webhookSecret: 'first-secret' } } },
};
const AT_AUTHENTIK: Values = { authentik: AUTHENTIK };
const ofAuthentik = (gateway: GatewayWithTlsValues): Values => ({ authentik: { server: { gateway } } });

/** The routes of the Gateway API, wherever there may be one. */
export const GATEWAY: readonly SampleGroup[] = [
  ...gatewaySamples((gateway) => ({ platform: { gateway } }), {}),
  ...gatewaySamples((gateway) => ({ oidc: { gateway } }), {
    global: { pixee: { access: { oidc: { embedded: { enabled: true } } } } },
  }),
  ...gatewaySamples((gateway) => ({ superset: { gateway } }), SUPERSET),
  ...gatewaySamples(ofAuthentik, AT_AUTHENTIK),
  {
    given: merged(AT_AUTHENTIK, ofAuthentik(GIVEN)),
    set: { authentik: { server: { gateway: { backendTls: { enabled: true } } } } },
  },
  {
    given: merged(AT_AUTHENTIK, ofAuthentik({ ...GIVEN, backendTls: { enabled: true } })),
    set: {
      authentik: {
        server: { gateway: { backendTls: { hostname: 'authentik.internal', caConfigMap: 'company-ca' } } },
      },
    },
  },
  ...(['victoria-metrics-single', 'victoria-logs-single', 'victoriatraces'] as const).flatMap((name) =>
    gatewaySamples((gateway) => ({ [name]: { server: { gateway } } }), MONITORED),
  ),
  ...gatewaySamples((gateway) => ({ cdk8s: { webhookGateway: gateway } }), WEBHOOK),
];
