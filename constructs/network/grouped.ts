import type { NetworkPolicyPeer } from '../../lib/generated/kubernetes';

/** Peers and a port that is open to them. */
export interface OpenPath {
  readonly peers: readonly NetworkPolicyPeer[];
  readonly port: number;
}

/** Peers and all ports that are open to them. */
export interface OpenPaths {
  readonly peers: readonly NetworkPolicyPeer[];
  readonly ports: readonly number[];
}

/** The same paths with the ports of the same peers together, in the order in which the peers come. */
export function grouped(paths: readonly OpenPath[]): readonly OpenPaths[] {
  const groups = new Map<
    string,
    { readonly peers: readonly NetworkPolicyPeer[]; readonly ports: number[] }
  >();
  for (const { peers, port } of paths) {
    const key = JSON.stringify(peers);
    const group = groups.get(key) ?? { peers, ports: [] };
    group.ports.push(port);
    groups.set(key, group);
  }
  return [...groups.values()];
}
