import { isIpAddress } from '../../lib/rules/formats/host';
import type { CiliumFqdn } from '../../lib/kubernetes/custom-resources/cilium-network-policy';
import type { OutsidePlace } from './outside';

/** Hosts that are called on the same port. */
export interface HostsOfPort {
  readonly port: number;
  readonly hosts: readonly string[];
}

/** Hosts outside that have a name, by port, sorted. */
export function hostsByPort(places: readonly OutsidePlace[]): readonly HostsOfPort[] {
  const named = places.filter(({ host, service }) => service === undefined && !isIpAddress(host));
  const ports = [...new Set(named.map(({ port }) => port))].sort((a, b) => a - b);
  return ports.map((port) => ({
    port,
    hosts: [...new Set(named.filter((one) => one.port === port).map(({ host }) => host))].sort(),
  }));
}

/** A host as Cilium names it: a star of its patterns stands for one label. */
export function ciliumNames(host: string): readonly CiliumFqdn[] {
  return host.startsWith('*.')
    ? ['*', '*.*', '*.*.*'].map((stars) => ({ matchPattern: `${stars}.${host.slice(2)}` }))
    : [{ matchName: host }];
}
