import { nanoseconds } from '../../base/go-duration';
import { ingressHostFormat, isHostName } from '../../rules/formats/host';
import { filterProblems } from './gateway-filter-problems';
import type { GatewayProblem } from './gateway-problem';
import type { GatewayParentRef, GatewayValues, GatewayWithTlsValues } from './gateway-values';
import { REQUEST_SECONDS } from './ingress-controllers';

/** Gateways of one route (apis/v1/shared_types.go of Gateway API 1.5.1: `CommonRouteSpec`). */
const MOST_PARENTS = 32;
/** Host names of one route (apis/v1/httproute_types.go: `HTTPRouteSpec`). */
const MOST_HOSTS = 16;

/**
 * Everything that is wrong with an enabled `gateway`, in values and props alike.
 *
 * @param gateway the section
 * @param domain that of the release
 * @param hasExactPaths whether its rules match whole paths, as those of webhooks do
 */
export function gatewayProblems(
  gateway: GatewayWithTlsValues,
  domain: string,
  hasExactPaths = false,
): readonly GatewayProblem[] {
  return [
    ...parentProblems(gateway),
    ...hostProblems(gateway, domain),
    ...timeoutProblems(gateway),
    ...filterProblems(gateway.filters ?? [], hasExactPaths),
    ...tlsProblems(gateway, domain),
  ];
}

function* parentProblems({ parentRefs: given, listenerSet }: GatewayValues): Iterable<GatewayProblem> {
  const parentRefs = given ?? [];
  if (parentRefs.length === 0)
    yield {
      path: ['enabled'],
      message: 'is true, but `parentRefs` names no Gateway that carries the route',
      remedy: 'set `parentRefs` to a list with the name and namespace of your Gateway',
    };
  if (parentRefs.length > MOST_PARENTS)
    yield {
      path: ['parentRefs'],
      message: `has ${String(parentRefs.length)} Gateways, and a route takes ${String(MOST_PARENTS)}`,
    };
  if (listenerSet?.enabled === true) {
    if (parentRefs.length > 1)
      yield {
        path: ['parentRefs', 1],
        message: 'is a second Gateway, but a ListenerSet belongs to one',
        remedy: 'name one Gateway, or set `listenerSet.enabled: false`',
      };
    if ((parentRefs[0]?.sectionName ?? '') !== '')
      yield {
        path: ['parentRefs', 0, 'sectionName'],
        message: "names a listener of the Gateway, but the route takes the ListenerSet's own",
        remedy: 'remove it, or set `listenerSet.enabled: false`',
      };
    return;
  }
  // apis/v1/shared_types.go: the two rules of `ParentRefs`. More than there may be are not compared each with all.
  for (const [index, parent] of parentRefs.slice(0, MOST_PARENTS).entries()) {
    const earlier = parentRefs.slice(0, index).filter((other) => sameGateway(other, parent));
    const section = parent.sectionName ?? '';
    if (
      earlier.some(
        ({ sectionName = '' }) => sectionName === section || (sectionName === '') !== (section === ''),
      )
    )
      yield {
        path: ['parentRefs', index],
        message: `names the Gateway ${parent.name} once more: each listener is named once, and the whole Gateway not beside its listeners`,
        remedy: 'remove it, or give each of them another `sectionName`',
      };
  }
}

function sameGateway(a: GatewayParentRef, b: GatewayParentRef): boolean {
  return a.name === b.name && (a.namespace ?? '') === (b.namespace ?? '');
}

function* hostProblems(
  { hostnames = [], listenerSet }: GatewayValues,
  domain: string,
): Iterable<GatewayProblem> {
  if (hostnames.length > MOST_HOSTS)
    yield {
      path: ['hostnames'],
      message: `has ${String(hostnames.length)} host names, and a route takes ${String(MOST_HOSTS)}`,
      remedy: 'name fewer, or a name with a star',
    };
  for (const [index, host] of hostnames.entries()) {
    const problem = host === '' ? undefined : ingressHostFormat(host);
    if (problem === undefined) continue;
    const { expected, remedy } = problem;
    yield {
      path: ['hostnames', index],
      message: `must be ${expected}, got ${host}`,
      ...(remedy === undefined ? {} : { remedy }),
    };
  }
  const hasHosts = hostnames.some((host) => host !== '') || domain === '' || isHostName(domain);
  if (listenerSet?.enabled !== true || hasHosts) return;
  yield {
    path: ['hostnames'],
    message: `is not given, and the domain ${domain} is no host name, so that the listener has none`,
    remedy: 'list host names, or leave the listener to the Gateway',
  };
}

/** A try must not take longer than the whole, and a whole of 0s has no end (apis/v1/httproute_types.go: `HTTPRouteTimeouts`). */
function* timeoutProblems({ timeouts }: GatewayValues): Iterable<GatewayProblem> {
  const { request = '', backendRequest = '' } = timeouts ?? {};
  const whole = request === '' ? `${String(REQUEST_SECONDS)}s` : request;
  const [one, all] = [nanoseconds(backendRequest), nanoseconds(whole)];
  if (one === undefined || all === undefined || all === 0n || one <= all) return;
  yield {
    path: ['timeouts', 'backendRequest'],
    message: `is ${backendRequest}, longer than the whole request may take, ${whole}`,
    remedy: 'shorten it, or give `timeouts.request` more time',
  };
}

/** The name in the certificate of pods is one name (apis/v1/backendtlspolicy_types.go: `BackendTLSPolicyValidation`). */
function* tlsProblems({ backendTls }: GatewayWithTlsValues, domain: string): Iterable<GatewayProblem> {
  if (backendTls?.enabled !== true || (backendTls.hostname ?? '') !== '') return;
  if (domain === '' || isHostName(domain)) return;
  yield {
    path: ['backendTls', 'hostname'],
    message: `is not given, and the domain ${domain} is no host name that a certificate could be compared with`,
    remedy: 'write the name in the certificate of the pods',
  };
}
