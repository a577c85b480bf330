import type { Connection, ConnectionEnd } from '../../core/connections/connection';
import { textOf } from '../../core/connections/connections';

/** Where something belongs: who calls from outside, what leads in, what runs here, what is called outside. */
export type Zone = 'callers' | 'entrances' | 'pods' | 'outside';

/** What speaks or is spoken to. */
export interface GraphNode {
  /** As connections name it: `pods/pixee-enterprise-server-platform`. */
  readonly id: string;
  readonly zone: Zone;
  /** Short name, without that of the release. */
  readonly title: string;
  /** What it is. */
  readonly about: string;
}

/** A door of a node: where it is spoken to, how, and by which Secret. */
export interface Door {
  readonly id: string;
  /** The node that has it. */
  readonly node: string;
  /** `5432 TCP`, or `TCP` where the port is not known. */
  readonly port: string;
  readonly encrypted: Connection['encrypted'];
  /** Name and key of the Secret whose text is shown there. @default - none */
  readonly secret?: { readonly name: string; readonly key: string };
  /** Proxy that leads there. @default - none */
  readonly proxy?: string;
}

/** Somebody who uses a door. */
export interface GraphEdge {
  readonly from: string;
  readonly door: Door;
  /** What for, each once. */
  readonly reasons: readonly string[];
}

/** Who speaks to whom. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** What every pod has, and nobody looks for at first sight. */
export function isUbiquitous({ from, to }: Connection): boolean {
  return to.kind === 'dns' || from.kind === 'kubelet';
}

/** The connections as nodes, doors and edges, sorted by what they are called. */
export function graphOf(connections: readonly Connection[], releaseName: string): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  for (const connection of connections) {
    for (const end of [connection.from, connection.to]) nodes.set(textOf(end), nodeOf(end, releaseName));
    const door = doorOf(connection);
    const from = textOf(connection.from);
    const key = `${from}\n${door.id}`;
    const reasons = new Set([...(edges.get(key)?.reasons ?? []), connection.reason]);
    edges.set(key, { from, door, reasons: [...reasons].sort() });
  }
  return { nodes: [...nodes.values()].sort((a, b) => compare(a.id, b.id)), edges: sortedBy(edges) };
}

function doorOf({ to, port, protocol, encrypted, credential, proxy }: Connection): Door {
  const node = textOf(to);
  const door = {
    node,
    port: port === undefined ? protocol : `${String(port)} ${protocol}`,
    encrypted,
    ...(credential === undefined ? {} : { secret: { name: credential.name, key: credential.key } }),
    ...(proxy === undefined ? {} : { proxy: `${proxy.host}:${String(proxy.port)}` }),
  };
  return { ...door, id: JSON.stringify([node, String(port ?? '').padStart(5, '0'), door]) };
}

function sortedBy(edges: ReadonlyMap<string, GraphEdge>): readonly GraphEdge[] {
  return [...edges.entries()].sort(([a], [b]) => compare(a, b)).map(([, edge]) => edge);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Parts of which no more is known. */
const PARTS: Readonly<
  Record<
    Exclude<ConnectionEnd['kind'], 'pods' | 'host' | 'service' | 'entrance'>,
    readonly [Zone, string, string]
  >
> = {
  users: ['callers', 'Users', 'browsers and callers from outside'],
  monitoring: ['callers', 'Monitoring', 'whoever reads metrics'],
  'database-operator': ['callers', 'CloudNativePG', 'operator of the database'],
  support: ['callers', 'Support checks', 'pods of preflight and support bundle'],
  outposts: ['callers', 'Outposts', 'started by Authentik itself'],
  kubelet: ['callers', 'Kubelet', 'asks whether containers are well'],
  'api-server': ['outside', 'Kubernetes API', 'the cluster’s own'],
  dns: ['outside', 'DNS', 'the cluster’s own'],
};

function nodeOf(end: ConnectionEnd, releaseName: string): GraphNode {
  const id = textOf(end);
  switch (end.kind) {
    case 'pods': {
      const isOurs = end.name.startsWith(`${releaseName}-`);
      const title = isOurs ? end.name.slice(releaseName.length + 1) : end.name;
      return { id, zone: 'pods', title, about: isOurs ? end.workload : `${end.workload} ${end.name}` };
    }
    case 'host':
      return { id, zone: 'outside', title: end.host, about: 'host outside' };
    case 'service':
      return { id, zone: 'outside', title: end.name, about: `Service in ${end.namespace}` };
    case 'entrance': {
      const about = end.via === 'ingress' ? 'ingress controller' : 'Gateway';
      return { id, zone: 'entrances', title: end.name === '' ? 'Default ingress' : end.name, about };
    }
    default: {
      const [zone, title, about] = PARTS[end.kind];
      return { id, zone, title, about };
    }
  }
}
