import type { Connection } from '../../lib/core/connections/connection';
import { unlessEmpty } from '../../lib/core/object/manifest';
import type { LabelSelector } from '../../lib/generated/kubernetes';
import type {
  CiliumEgressRule,
  CiliumIngressRule,
  CiliumNetworkPolicySpec,
} from '../../lib/kubernetes/custom-resources/cilium-network-policy';
import type { DnsPeerOptions } from '../../lib/values/contract/cdk8s/network-policies';
import type { EgressRuleSettings } from './egress-rules';
import { ciliumNames } from './host-names';
import { namedPaths } from './named-paths';
import { DNS_APPS, NODE_LOCAL_DNS, tcp } from './peers';

/** Where Cilium keeps the labels of a pod's namespace among those of the pod. */
const NAMESPACE = 'io.kubernetes.pod.namespace';
const NAMESPACE_LABELS = 'io.cilium.k8s.namespace.labels.';

/**
 * What only Cilium can say of a workload, beside its NetworkPolicy, with which it adds up: hosts by name, for which look-ups go through its DNS
 * proxy ("DNS based" of its documentation), the API server, and requests that Cilium's own Gateways and Ingresses hand on, which come from
 * the node and from no pod.
 */
export function ciliumSpec(
  selector: LabelSelector,
  incoming: readonly Connection[],
  outgoing: readonly Connection[],
  settings: EgressRuleSettings,
): CiliumNetworkPolicySpec {
  return {
    endpointSelector: selector,
    ...unlessEmpty('ingress', entranceRules(incoming)),
    ...unlessEmpty('egress', [...dnsRules(settings.props.dns), ...egressRules(outgoing, settings)]),
  };
}

function entranceRules(incoming: readonly Connection[]): readonly CiliumIngressRule[] {
  const ports = incoming.flatMap(({ from, port }) =>
    from.kind === 'entrance' && port !== undefined ? [port] : [],
  );
  return ports.length === 0 ? [] : [{ fromEntities: ['ingress'], toPorts: [{ ports: textPorts(ports) }] }];
}

function egressRules(
  outgoing: readonly Connection[],
  settings: EgressRuleSettings,
): readonly CiliumEgressRule[] {
  const { callsApi, hosts } = namedPaths(outgoing, settings);
  return [
    ...(callsApi ? [{ toEntities: ['kube-apiserver'] }] : []),
    ...hosts.map(({ port, hosts: names }) => ({
      toFQDNs: names.flatMap(ciliumNames),
      toPorts: [{ ports: textPorts([port]) }],
    })),
  ];
}

function dnsRules(dns: DnsPeerOptions = {}): readonly CiliumEgressRule[] {
  const { namespaceSelector, podSelector, cidrs, ports = [53] } = dns;
  const toPorts = [
    {
      ports: ports.map((port) => ({ port: String(port), protocol: 'ANY' as const })),
      rules: { dns: [{ matchPattern: '*' }] },
    },
  ];
  const isGiven = namespaceSelector !== undefined || podSelector !== undefined || cidrs !== undefined;
  const pods: LabelSelector = isGiven
    ? {
        matchLabels: {
          ...Object.fromEntries(Object.entries(namespaceSelector?.matchLabels ?? {}).map(namespaceLabel)),
          ...podSelector?.matchLabels,
        },
      }
    : {
        matchLabels: { [NAMESPACE]: 'kube-system' },
        matchExpressions: [{ key: 'k8s-app', operator: 'In', values: [...DNS_APPS] }],
      };
  const networks = isGiven ? (cidrs ?? []) : [NODE_LOCAL_DNS];
  const hasPods = !isGiven || namespaceSelector !== undefined || podSelector !== undefined;
  return [
    ...(hasPods ? [{ toEndpoints: [pods], toPorts }] : []),
    ...(networks.length === 0 ? [] : [{ toCIDR: networks, toPorts }]),
  ];
}

function namespaceLabel([key, value]: readonly [string, string]): readonly [string, string] {
  return key === 'kubernetes.io/metadata.name' ? [NAMESPACE, value] : [`${NAMESPACE_LABELS}${key}`, value];
}

function textPorts(ports: readonly number[]): { readonly port: string; readonly protocol: 'TCP' }[] {
  return tcp(ports).map(({ port }) => ({ port: String(port), protocol: 'TCP' }));
}
