import { unlessEmpty } from '../../lib/core/object/manifest';
import type { NetworkPolicyPeer, NetworkPolicyPort } from '../../lib/generated/kubernetes';
import { isIpAddress } from '../../lib/rules/formats/host';
import type { DnsPeerOptions, PeerOptions } from '../../lib/values/contract/cdk8s/network-policies';

/** Every address of both families. */
export const ANYWHERE: readonly string[] = ['0.0.0.0/0', '::/0'];

/** CloudNativePG's own sample, docs/src/samples/networkpolicy-example.yaml of 1.30. */
export const DATABASE_OPERATOR: PeerOptions = {
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'cnpg-system' } },
  podSelector: { matchLabels: { 'app.kubernetes.io/name': 'cloudnative-pg' } },
};

/** Labels of CoreDNS and of NodeLocal DNSCache in kube-system, whatever set them up. */
export const DNS_APPS: readonly string[] = ['kube-dns', 'node-local-dns'];

/** Where NodeLocal DNSCache listens on every node (Kubernetes: "Using NodeLocal DNSCache in Kubernetes clusters"). */
export const NODE_LOCAL_DNS = '169.254.20.10/32';

/** Peers of a policy that options describe; pods as one peer, each network as another. */
export function peersOf({ namespaceSelector, podSelector, cidrs = [] }: PeerOptions): NetworkPolicyPeer[] {
  const hasPods = namespaceSelector !== undefined || podSelector !== undefined;
  return [
    ...(hasPods
      ? [
          {
            namespaceSelector: { ...unlessEmpty('matchLabels', namespaceSelector?.matchLabels ?? {}) },
            ...unlessEmpty('podSelector', unlessEmpty('matchLabels', podSelector?.matchLabels ?? {})),
          },
        ]
      : []),
    ...blocks(cidrs),
  ];
}

/** Networks as peers. */
export function blocks(cidrs: readonly string[]): NetworkPolicyPeer[] {
  return cidrs.map((cidr) => ({ ipBlock: { cidr } }));
}

/** What answers to questions for names. */
export function dnsPeers(dns: DnsPeerOptions | undefined): NetworkPolicyPeer[] {
  const given = dns === undefined ? [] : peersOf(dns);
  if (given.length > 0) return given;
  return [
    {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
      podSelector: { matchExpressions: [{ key: 'k8s-app', operator: 'In', values: [...DNS_APPS] }] },
    },
    ...blocks([NODE_LOCAL_DNS]),
  ];
}

/** Ports of one protocol, each once, in order. */
export function tcp(ports: Iterable<number>): NetworkPolicyPort[] {
  return [...new Set(ports)].sort((a, b) => a - b).map((port) => ({ port, protocol: 'TCP' }));
}

/** The network of one address. */
export function networkOf(address: string): string | undefined {
  if (!isIpAddress(address)) return undefined;
  return `${address}/${address.includes(':') ? '128' : '32'}`;
}
