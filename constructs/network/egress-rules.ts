import type { Connection } from '../../lib/core/connections/connection';
import type { NetworkPolicyEgressRule, NetworkPolicyPeer } from '../../lib/generated/kubernetes';
import { grouped, type OpenPath } from './grouped';
import type { NetworkPoliciesProps } from './network-policies-props';
import { type OutsidePlace, outsidePlaces } from './outside';
import { ANYWHERE, blocks, dnsPeers, networkOf, peersOf, tcp } from './peers';

/** Usual ports of the API server: that of its Service, and that of the servers behind it. */
export const API_SERVER_PORTS: readonly number[] = [443, 6443];

const DNS_PORTS: readonly number[] = [53];

/** What egress rules depend on besides the connections. */
export interface EgressRuleSettings {
  readonly props: NetworkPoliciesProps;
  readonly namespace: string;
  readonly domain: string;
}

/** Where the pods of a workload may go, and on which ports. */
export function egressRules(
  outgoing: readonly Connection[],
  settings: EgressRuleSettings,
): readonly NetworkPolicyEgressRule[] {
  const { props } = settings;
  // Cilium learns addresses from the look-ups that its own rule leads through its proxy.
  const looksUp = outgoing.some(({ to }) => to.kind === 'dns') && props.provider !== 'cilium';
  const inside = outgoing.flatMap(({ to, port }): OpenPath[] =>
    to.kind === 'pods' && port !== undefined
      ? [{ peers: [{ podSelector: { matchLabels: to.labels } }], port }]
      : [],
  );
  return [
    ...(looksUp ? [{ to: dnsPeers(props.dns), ports: dnsPorts(props) }] : []),
    ...grouped(inside).map(({ peers, ports }) => ({ to: [...peers], ports: tcp(ports) })),
    ...entranceRules(outgoing, props),
    ...apiServerRules(outgoing, props),
    ...outsideRules(outsidePlaces(outgoing, settings), settings),
  ];
}

function dnsPorts({ dns }: NetworkPoliciesProps): NonNullable<NetworkPolicyEgressRule['ports']> {
  const { ports = DNS_PORTS } = dns ?? {};
  return ports.flatMap((port) => [
    { port, protocol: 'UDP' },
    { port, protocol: 'TCP' },
  ]);
}

/** The pods of an entrance listen on ports that only its maker knows. */
function entranceRules(
  outgoing: readonly Connection[],
  { entrance }: NetworkPoliciesProps,
): readonly NetworkPolicyEgressRule[] {
  if (!outgoing.some(({ to, proxy }) => to.kind === 'entrance' && proxy === undefined)) return [];
  const peers = peersOf(entrance ?? {});
  return [{ to: peers.length > 0 ? peers : [{ namespaceSelector: {} }] }];
}

function apiServerRules(
  outgoing: readonly Connection[],
  { provider, apiServer }: NetworkPoliciesProps,
): readonly NetworkPolicyEgressRule[] {
  const { cidrs, ports = API_SERVER_PORTS } = apiServer ?? {};
  const isNamed = cidrs === undefined && provider !== undefined && provider !== 'kubernetes';
  if (isNamed || !outgoing.some(({ to }) => to.kind === 'api-server')) return [];
  return [{ to: blocks(cidrs ?? ANYWHERE), ports: tcp(ports) }];
}

/** Whether hosts outside are named by the policies of the provider, so that no network is opened for them. */
export function namesHosts({ provider, egress }: NetworkPoliciesProps): boolean {
  return egress?.cidrs === undefined && provider !== undefined && provider !== 'kubernetes';
}

function outsideRules(
  places: readonly OutsidePlace[],
  { props, namespace }: EgressRuleSettings,
): readonly NetworkPolicyEgressRule[] {
  const services = places.flatMap(({ service }) => (service === undefined ? [] : [service]));
  const hosts = places.filter(({ service }) => service === undefined);
  const wide = blocks(props.egress?.cidrs ?? ANYWHERE);
  const paths = hosts.flatMap(({ host, port }): OpenPath[] => {
    const network = networkOf(host);
    if (network !== undefined) return [{ peers: blocks([network]), port }];
    return namesHosts(props) ? [] : [{ peers: wide, port }];
  });
  return [
    ...[...new Set(services.map((service) => service.namespace))].map((name) => ({
      to: [servicePeer(name, namespace)],
    })),
    ...grouped(paths).map(({ peers, ports }) => ({ to: [...peers], ports: tcp(ports) })),
  ];
}

/** The pods behind a Service of somebody else, and the ports they listen on, are known to its owner only. */
function servicePeer(name: string, own: string): NetworkPolicyPeer {
  return name === own
    ? { podSelector: {} }
    : { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } };
}
