import type { ApiObject } from 'cdk8s';
import type { Call } from './call';
import type { Calls } from './calls';
import type { Connection, ConnectionEnd, EntranceEnd } from './connection';
import { derivedConnections } from './derived';
import { exposuresOf } from './exposures';
import { type CalledEnd, endsOfPlace, endsOfPods } from './places';
import { RenderedNetwork } from './rendered-pods';

/** What is asked of a release for its connections. */
export interface NetworkedRelease {
  readonly namespace: string;
  readonly calls: Calls;
  readonly renderedObjects: readonly ApiObject[];
}

/**
 * Every connection of a release, each once, sorted by ends: what its constructs say of themselves, and what finished objects tell. To be asked
 * for when all is made.
 */
export function connectionsOf(release: NetworkedRelease): readonly Connection[] {
  const network = new RenderedNetwork(release.renderedObjects, release.namespace);
  const all = [...declared(release, network), ...derivedConnections(network)];
  const unique = new Map(all.map((one) => [keyOf(one), one]));
  return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function* declared(release: NetworkedRelease, network: RenderedNetwork): Iterable<Connection> {
  const entrances = exposuresOf(network).flatMap(({ hosts, entrance }) =>
    hosts.map((host) => ({ host, entrance })),
  );
  const entrancesOf = (host: string): readonly EntranceEnd[] => {
    const found = entrances.filter((one) => one.host === host).map(({ entrance }) => entrance);
    return [...new Map(found.map((one) => [textOf(one), one])).values()];
  };
  for (const call of release.calls.all) {
    const { reason, credential, encrypted = 'no' } = call;
    const ends = endsOf(network, call, entrancesOf);
    for (const from of callersOf(release, network, call)) {
      for (const end of ends) {
        const proxy = proxyOf(release, call, from, end.to);
        yield {
          from,
          ...end,
          protocol: 'TCP',
          encrypted,
          reason,
          ...(credential === undefined ? {} : { credential }),
          ...(proxy === undefined ? {} : { proxy }),
        };
      }
    }
  }
}

function endsOf(
  network: RenderedNetwork,
  { to }: Call,
  entrancesOf: (host: string) => readonly ConnectionEnd[],
): readonly CalledEnd[] {
  if ('kind' in to) return [{ to }];
  return 'labels' in to ? endsOfPods(network, to) : endsOfPlace(network, to, entrancesOf);
}

function callersOf(
  { calls }: NetworkedRelease,
  network: RenderedNetwork,
  { from }: Call,
): readonly ConnectionEnd[] {
  if (typeof from !== 'string') return [from];
  return calls.workloadsOf(from).flatMap((name) => network.named(name).map(({ end }) => end));
}

/** Web hosts are called by way of the proxy, by those that are told of it; the own domain too, unless it is named as an exception. */
function proxyOf(
  { calls }: NetworkedRelease,
  { isWeb, to: place }: Call,
  from: ConnectionEnd,
  to: ConnectionEnd,
): Connection['proxy'] {
  const { outgoing } = calls;
  if (outgoing === undefined || isWeb !== true || !('host' in place)) return undefined;
  if (from.kind !== 'pods' || !calls.usesProxy(from.name)) return undefined;
  if ((to.kind !== 'host' && to.kind !== 'entrance') || outgoing.bypass.includes(place.host))
    return undefined;
  const { host, port } = outgoing;
  return { host, port };
}

/** What tells connections apart: two reasons are two connections. */
function keyOf({ from, to, port, protocol, reason }: Connection): string {
  return [textOf(from), textOf(to), String(port ?? '').padStart(5, '0'), protocol, reason].join('\n');
}

/** An end in one line, for sorting and for graphs: `pods/pixee-enterprise-server-platform`, `host/sentry.io`, `dns`. */
export function textOf(end: ConnectionEnd): string {
  switch (end.kind) {
    case 'pods':
      return `pods/${end.name}`;
    case 'host':
      return `host/${end.host}`;
    case 'service':
      return `service/${end.namespace}/${end.name}`;
    case 'entrance':
      return `entrance/${end.via}/${end.name}`;
    default:
      return end.kind;
  }
}
