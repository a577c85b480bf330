import type { StringMap } from '../../lib/base/string-map';
import type { Connection } from '../../lib/core/connections/connection';
import type {
  CalicoNetworkPolicySpec,
  CalicoRule,
} from '../../lib/kubernetes/custom-resources/calico-network-policy';
import type { EgressRuleSettings } from './egress-rules';
import { namedPaths } from './named-paths';

/**
 * What only Calico can say of a workload, beside its NetworkPolicy, with which it adds up: hosts by name (Calico Enterprise and Cloud: "DNS
 * policy"; a star stands for one label or more), and the API server by its Service. Nothing when the workload calls neither.
 */
export function calicoSpec(
  labels: StringMap,
  outgoing: readonly Connection[],
  settings: EgressRuleSettings,
): CalicoNetworkPolicySpec | undefined {
  const { callsApi, hosts } = namedPaths(outgoing, settings);
  const egress: CalicoRule[] = [
    ...(callsApi
      ? [
          {
            action: 'Allow' as const,
            protocol: 'TCP' as const,
            destination: { services: { name: 'kubernetes', namespace: 'default' } },
          },
        ]
      : []),
    ...hosts.map(({ port, hosts: domains }) => ({
      action: 'Allow' as const,
      protocol: 'TCP' as const,
      destination: { domains, ports: [port] },
    })),
  ];
  if (egress.length === 0) return undefined;
  const selector = Object.entries(labels).map(([key, value]) => `${key} == '${value}'`);
  return { selector: selector.sort().join(' && '), types: ['Egress'], egress };
}
