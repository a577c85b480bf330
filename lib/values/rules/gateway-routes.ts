import type { GatewayValues } from '../../core/gateway-values';
import { REQUEST_SECONDS } from '../../core/ingress-controllers';
import type { ValuePath } from '../../findings/finding';
import { isHostName, ingressHostFormat } from '../../rules/formats/host';
import type { Values } from '../contract/values';
import { deployedVictoria, VICTORIA_SECTIONS } from '../given/victoria';
import { isBlank, isText } from '../prepare/paths';
import type { RuleFinding, ValueRule } from './rule';

/** One route of the Gateway API, as the values have it. */
export interface RouteView {
  /** Where its section stands. */
  readonly path: ValuePath;
  readonly gateway: GatewayValues;
}

/** Every route that is switched on. */
export function enabledGateways(values: Values): readonly RouteView[] {
  const all: readonly RouteView[] = [
    ...(['platform', 'oidc'] as const).map((owner) => view([owner, 'gateway'], values[owner]?.gateway)),
    ...(values.superset?.enabled === true ? [view(['superset', 'gateway'], values.superset.gateway)] : []),
    ...(values.authentik?.enabled === true
      ? [view(['authentik', 'server', 'gateway'], values.authentik.server?.gateway)]
      : []),
    ...VICTORIA_SECTIONS.map((owner) => view([owner, 'server', 'gateway'], values[owner]?.server?.gateway)),
    view(['cdk8s', 'webhookGateway'], values.cdk8s?.webhookGateway),
  ];
  return all.filter(({ gateway }) => gateway.enabled === true);
}

function view(path: ValuePath, gateway: GatewayValues = {}): RouteView {
  return { path, gateway };
}

/** The routes of the web interfaces that are deployed. */
function interfaceRoutes(values: Values): readonly RouteView[] {
  const deployed = new Set<unknown>(deployedVictoria(values));
  return enabledGateways(values).filter(({ path }) => deployed.has(path[0]));
}

/** Whether filters of the Gateway's maker stand before the pods, which may ask who somebody is. */
export function hasOwnFilters({ filters = [] }: GatewayValues): boolean {
  return filters.some(({ type }) => type === 'ExtensionRef' || type === 'ExternalAuth');
}

/** A route needs a Gateway, and names that one can ask for. */
const complete: ValueRule = {
  id: 'gateway-complete',
  severity: 'error',
  *check({ values, given }) {
    for (const { path, gateway } of enabledGateways(values)) {
      if (isBlank(given([...path, 'parentRefs'])) || (gateway.parentRefs ?? []).length === 0) {
        yield {
          path: [...path, 'enabled'],
          message: `is true, but \`${path.join('.')}.parentRefs\` names no Gateway that carries the route`,
          remedy: `set \`${path.join('.')}.parentRefs\` to a list with the name and namespace of your Gateway`,
        };
      }
      yield* wrongHosts([...path, 'hostnames'], gateway.hostnames ?? []);
      yield* wrongTimeouts([...path, 'timeouts'], gateway);
      if (gateway.listenerSet?.enabled !== true || (gateway.hostnames ?? []).length > 0) continue;
      const domain = values.global?.pixee?.domain ?? '';
      if (domain === '' || isHostName(domain)) continue;
      yield {
        path: [...path, 'hostnames'],
        message: `is not given, and the domain ${domain} is no host name, so that the listener has none`,
        remedy: 'list host names, or leave the listener to the Gateway',
      };
    }
  },
};

/** Host names that one route may have (apis/v1/httproute_types.go). */
const MOST_HOSTS = 16;

function* wrongHosts(path: ValuePath, hosts: readonly string[]): Iterable<RuleFinding> {
  if (hosts.length > MOST_HOSTS)
    yield {
      path,
      message: `has ${String(hosts.length)} host names, and a route takes ${String(MOST_HOSTS)}`,
      remedy: 'name fewer, or a name with a star',
    };
  for (const [index, host] of hosts.entries()) {
    const problem = host === '' ? undefined : ingressHostFormat(host);
    if (problem === undefined) continue;
    const { expected, remedy } = problem;
    yield {
      path: [...path, index],
      message: `must be ${expected}, got ${host}`,
      ...(remedy === undefined ? {} : { remedy }),
    };
  }
}

const UNITS = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;

/** Milliseconds of a duration of the Gateway API. */
function milliseconds(text: string): number {
  return [...text.matchAll(/(\d{1,5})(h|ms|m|s)/g)].reduce(
    (sum, [, number, unit]) => sum + Number(number) * UNITS[unit as keyof typeof UNITS],
    0,
  );
}

/** The API server refuses a try that may take longer than the whole; a whole of 0s has no end. */
function* wrongTimeouts(path: ValuePath, { timeouts }: GatewayValues): Iterable<RuleFinding> {
  const { request = '', backendRequest = '' } = timeouts ?? {};
  const whole = milliseconds(request === '' ? `${String(REQUEST_SECONDS)}s` : request);
  if (backendRequest === '' || whole === 0 || milliseconds(backendRequest) <= whole) return;
  yield {
    path: [...path, 'backendRequest'],
    message: `is ${backendRequest}, longer than the whole request may take, ${request === '' ? `${String(REQUEST_SECONDS)}s` : request}`,
    remedy: `shorten it, or give \`${[...path, 'request'].join('.')}\` more time`,
  };
}

/** Browsers ask for the domain, so the route of the platform must answer to it. */
const domain: ValueRule = {
  id: 'gateway-domain',
  severity: 'warning',
  *check({ values }) {
    const wanted = values.global?.pixee?.domain?.toLowerCase() ?? '';
    if (!isHostName(wanted)) return;
    for (const { path, gateway } of enabledGateways(values)) {
      const [first] = gateway.hostnames ?? [];
      if ((path[0] !== 'platform' && path[0] !== 'oidc') || first === undefined) continue;
      if ((gateway.hostnames ?? []).some((host) => covers(host.toLowerCase(), wanted))) continue;
      yield {
        path: [...path, 'hostnames', 0],
        message: `is ${first}, but browsers ask for the domain ${wanted}, which no host of the route covers`,
        remedy: `write ${wanted}, or leave \`hostnames\` out`,
      };
    }
  },
};

/** A star stands for one label or more (Gateway API: `Hostname`). */
function covers(host: string, wanted: string): boolean {
  return host === wanted || (host.startsWith('*.') && wanted.endsWith(host.slice(1)));
}

/** What asks for a password or a sign-in does so by annotations of an Ingress, which no Gateway reads. */
const protection: ValueRule = {
  id: 'gateway-protection',
  severity: 'error',
  *check({ values }) {
    const { basicAuth, forwardAuth } = values.cdk8s?.observability ?? {};
    const routes = interfaceRoutes(values).filter(({ gateway }) => !hasOwnFilters(gateway));
    const asked = [
      ...(isText(basicAuth?.existingSecret) ? ['basicAuth'] : []),
      ...(forwardAuth?.enabled === true ? ['forwardAuth'] : []),
    ];
    for (const { path } of routes) {
      for (const key of asked) {
        yield {
          path: [...path, 'enabled'],
          message: `is true, but \`cdk8s.observability.${key}\` protects Ingresses alone, by their annotations, so that the route would lead around it`,
          remedy:
            "name what asks for a sign-in in the route's `filters` as an `ExtensionRef`, such as a Middleware of Traefik or a SecurityPolicy that your Gateway knows, or expose the interface by an Ingress",
        };
      }
    }
  },
};

/** The web interfaces know no sign-in: who reaches one by a route reads everything. */
const unauthenticated: ValueRule = {
  id: 'gateway-unauthenticated',
  severity: 'warning',
  *check({ values }) {
    const { acknowledgeUnauthenticated, basicAuth, forwardAuth } = values.cdk8s?.observability ?? {};
    if (acknowledgeUnauthenticated === true) return;
    if (isText(basicAuth?.existingSecret) || forwardAuth?.enabled === true) return;
    for (const { path, gateway } of interfaceRoutes(values)) {
      if (hasOwnFilters(gateway)) continue;
      yield {
        path: [...path, 'enabled'],
        message: 'exposes a web interface that asks nobody to sign in',
        remedy: `name what asks for a sign-in in \`${path.join('.')}.filters\`, attach a policy of your Gateway's maker to the route, or set \`cdk8s.observability.acknowledgeUnauthenticated: true\``,
      };
    }
  },
};

/** A route of a server that is not deployed would lead nowhere, so it is not rendered. */
const unused: ValueRule = {
  id: 'gateway-unused',
  severity: 'warning',
  *check({ values }) {
    const deployed = new Set<string>(deployedVictoria(values));
    for (const section of VICTORIA_SECTIONS) {
      if (values[section]?.server?.gateway?.enabled !== true || deployed.has(section)) continue;
      yield {
        path: [section, 'server', 'gateway', 'enabled'],
        message: 'has no effect, because the server is not deployed',
        remedy: 'set `global.pixee.localMetrics.enabled: true`, or remove it',
      };
    }
  },
};

/** The rules over routes of the Gateway API. */
export const gatewayRules: readonly ValueRule[] = [complete, domain, protection, unauthenticated, unused];
