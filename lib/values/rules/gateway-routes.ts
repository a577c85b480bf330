import type * as problemsFile from '../../core/exposure/gateway-problems';
import { isHostName } from '../../rules/formats/host';
import type { Values } from '../contract/values';
import { enabledGateways, hasOwnFilters, type RouteView } from '../given/gateways';
import { deployedVictoria } from '../given/victoria';
import { isBlank, isText } from '../prepare/paths';
import type { ValueRule } from './rule';
import { waysToNoServer } from './victoria-off';

/** The routes of the web interfaces that are deployed. */
function interfaceRoutes(values: Values): readonly RouteView[] {
  const deployed = new Set<unknown>(deployedVictoria(values));
  return enabledGateways(values).filter(({ path }) => deployed.has(path[0]));
}

/** Only who has a Gateway loads what its API server refuses. */
function problemsOf(
  ...given: Parameters<typeof problemsFile.gatewayProblems>
): ReturnType<typeof problemsFile.gatewayProblems> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most values have none
  return (require('../../core/exposure/gateway-problems') as typeof problemsFile).gatewayProblems(...given);
}

/** What the API server would refuse of a route, and what a route needs. */
const complete: ValueRule = {
  id: 'gateway-complete',
  severity: 'error',
  *check({ values, given }) {
    const domain = values.global?.pixee?.domain ?? '';
    for (const { path, gateway } of enabledGateways(values)) {
      for (const problem of problemsOf(gateway, domain, path.at(-1) === 'webhookGateway')) {
        // What was given and is only wrong is said by the schema.
        if (problem.path[0] === 'enabled' && isWrong(given([...path, 'parentRefs']))) continue;
        yield { ...problem, path: [...path, ...problem.path] };
      }
    }
  },
};

function isWrong(parentRefs: unknown): boolean {
  return !isBlank(parentRefs) && !(Array.isArray(parentRefs) && parentRefs.length === 0);
}

/** Browsers ask for the domain, so the route of the platform must answer to it. */
const domain: ValueRule = {
  id: 'gateway-domain',
  severity: 'warning',
  *check({ values }) {
    const wanted = values.global?.pixee?.domain?.toLowerCase() ?? '';
    if (!isHostName(wanted)) return;
    const { issuer } = values.global?.pixee?.access?.oidc?.embedded ?? {};
    for (const { path, gateway } of enabledGateways(values)) {
      const [first] = gateway.hostnames ?? [];
      const isOurs = path[0] === 'platform' || (path[0] === 'oidc' && isBlank(issuer));
      if (!isOurs || first === undefined) continue;
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

/** Superset serves the root of a host, which on the domain is the platform's: the older of two routes would win. */
const host: ValueRule = {
  id: 'gateway-host',
  severity: 'error',
  *check({ values }) {
    const wanted = values.global?.pixee?.domain?.toLowerCase() ?? '';
    const route = enabledGateways(values).find(({ path }) => path[0] === 'superset');
    if (route === undefined || wanted === '') return;
    const names = (route.gateway.hostnames ?? []).filter((name) => name !== '');
    if (names.length > 0 && !names.some((name) => name.toLowerCase() === wanted)) return;
    yield {
      path: [...route.path, names.length === 0 ? 'enabled' : 'hostnames'],
      message: `leads the whole host ${wanted} to Superset, and the product is served there`,
      remedy: `list a host of its own in \`superset.gateway.hostnames\`, such as superset.${wanted}`,
    };
  },
};

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
  check: ({ values }) => waysToNoServer(values, 'gateway'),
};

/** The rules over routes of the Gateway API. */
export const gatewayRules: readonly ValueRule[] = [
  complete,
  domain,
  host,
  protection,
  unauthenticated,
  unused,
];
