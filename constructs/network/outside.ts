import type { Connection } from '../../lib/core/connections/connection';
import { serviceName } from '../../lib/core/connections/places';

/** A place outside of the release that a workload has to reach directly. */
export interface OutsidePlace {
  readonly host: string;
  readonly port: number;
  /** Service of another namespace, when it is one of the cluster. @default - outside of the cluster */
  readonly service?: { readonly name: string; readonly namespace: string };
}

/**
 * The places outside that connections end at, once the outgoing proxy stands between: the proxy in place of the hosts behind it. The own
 * domain is one too: whatever name its address has, it may lie outside of the cluster.
 */
export function outsidePlaces(
  connections: readonly Connection[],
  { namespace, domain }: { readonly namespace: string; readonly domain: string },
): readonly OutsidePlace[] {
  const places = connections.flatMap(({ to, port, proxy }): OutsidePlace[] => {
    if (proxy !== undefined) return [placeIn(proxy.host, proxy.port, namespace)];
    if (to.kind === 'host') return [{ host: to.host, port: port ?? 443 }];
    if (to.kind === 'service') return [{ host: to.name, port: port ?? 0, service: to }];
    return to.kind === 'entrance' ? [{ host: domain, port: port ?? 443 }] : [];
  });
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}

/** A host and port, as a Service of the cluster if its name says so. */
function placeIn(host: string, port: number, namespace: string): OutsidePlace {
  const service = serviceName(host, namespace);
  return service === undefined ? { host, port } : { host, port, service };
}
