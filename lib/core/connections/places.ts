import { isIpAddress } from '../../rules/formats/host';
import type { CalledPlace, CalledPods } from './call';
import type { Connection, ConnectionEnd } from './connection';
import { portOf, type RenderedNetwork } from './rendered-pods';

/** Where a call ends. */
export type CalledEnd = Pick<Connection, 'to' | 'port' | 'service'>;

/** A Service, as a host name of the cluster says it. */
interface ServiceName {
  readonly name: string;
  readonly namespace: string;
}

/** What pods with a label answer, workload by workload. */
export function endsOfPods(network: RenderedNetwork, { labels, ports }: CalledPods): readonly CalledEnd[] {
  return network.withLabels(labels).flatMap((pods) =>
    ports.flatMap((port): CalledEnd[] => {
      const number = portOf(pods, port);
      return number === undefined ? [] : [{ to: pods.end, port: number }];
    }),
  );
}

/**
 * What answers at a host: pods of the release behind one of its Services, a Service of somebody else, what stands in front of the
 * release at its own domain, or a host outside.
 */
export function endsOfPlace(
  network: RenderedNetwork,
  { host, port }: CalledPlace,
  entrancesOf: (host: string) => readonly ConnectionEnd[],
): readonly CalledEnd[] {
  const service = serviceName(host, network.namespace);
  if (service !== undefined) {
    const own = service.namespace === network.namespace ? network.behind(service.name, port) : undefined;
    return own === undefined
      ? [{ to: { kind: 'service', ...service } }]
      : own.map(({ pods, port: number }) => ({ to: pods.end, port: number, service: service.name }));
  }
  const entrances = entrancesOf(host);
  return entrances.length > 0
    ? entrances.map((to) => ({ to, port }))
    : [{ to: { kind: 'host', host }, port }];
}

/**
 * The Service that a host name stands for, by the rules of Kubernetes ("DNS for Services and Pods"): `name`, `name.namespace`,
 * `name.namespace.svc` and so on, with the host name of a pod in front or not. Two labels without `svc` are taken for one of the own
 * namespace only: any other may be a domain.
 */
export function serviceName(host: string, namespace: string): ServiceName | undefined {
  if (isIpAddress(host)) return undefined;
  const parts = host.split('.');
  const svc = parts.indexOf('svc', 2);
  if (svc === 2 || svc === 3) return { name: parts[svc - 2] ?? '', namespace: parts[svc - 1] ?? '' };
  if (parts.length === 1) return { name: host, namespace };
  const isOwn = (parts.length === 2 || parts.length === 3) && parts.at(-1) === namespace;
  return isOwn ? { name: parts.at(-2) ?? '', namespace } : undefined;
}
