import type { Connection } from '../../lib/core/connections/connection';
import { controllerOf, type IngressController } from '../../lib/core/exposure/ingress-protection';
import type { NetworkPolicyIngressRule, NetworkPolicyPeer } from '../../lib/generated/kubernetes';
import { grouped } from './grouped';
import type { NetworkPoliciesProps } from './network-policies-props';
import { DATABASE_OPERATOR, peersOf, tcp } from './peers';

/** Controllers that are no pods of the cluster but load balancers of a cloud, which call from addresses of their own. */
const LOAD_BALANCERS: readonly IngressController[] = ['alb', 'gce', 'agic'];

/** What ingress rules depend on besides the connections. */
export interface IngressRuleSettings {
  readonly props: NetworkPoliciesProps;
  /** The controller of all Ingresses. @default - guessed by the name of each class */
  readonly controller?: IngressController | undefined;
}

/** Who may call the pods of a workload, and on which ports. An empty list of peers stands for any address. */
export function ingressRules(
  incoming: readonly Connection[],
  settings: IngressRuleSettings,
): readonly NetworkPolicyIngressRule[] {
  const paths = incoming.flatMap((connection) => {
    const peers = callers(connection, settings);
    return peers === undefined || connection.port === undefined ? [] : [{ peers, port: connection.port }];
  });
  return grouped(paths).map(({ peers, ports }) => ({
    ...(peers.length === 0 ? {} : { from: [...peers] }),
    ports: tcp(ports),
  }));
}

/**
 * The peers of one connection; nothing where no rule is needed: what the node of a pod itself sends, probes among it, always gets through
 * (Kubernetes: "Network Policies", The two sorts of pod isolation).
 */
function callers(
  { from }: Connection,
  { props, controller }: IngressRuleSettings,
): readonly NetworkPolicyPeer[] | undefined {
  switch (from.kind) {
    case 'pods':
      return [{ podSelector: { matchLabels: from.labels } }];
    case 'entrance': {
      const own = peersOf(props.entrance ?? {});
      if (own.length > 0) return own;
      const isOutside =
        from.via === 'ingress' && LOAD_BALANCERS.includes(controller ?? controllerOf(from.name));
      return isOutside ? [] : ANY_POD;
    }
    case 'monitoring':
      return orAnyPod(peersOf(props.monitoring ?? {}));
    case 'database-operator':
      return peersOf(props.databaseOperator ?? DATABASE_OPERATOR);
    case 'support':
      // The label that troubleshoot.sh gives the pods of its collector runPod (pkg/collect/run_pod.go of 0.133).
      return [{ podSelector: { matchLabels: { 'troubleshoot-role': 'run-collector' } } }];
    case 'outposts':
      return [
        {
          namespaceSelector: {},
          podSelector: { matchLabels: { 'app.kubernetes.io/managed-by': 'goauthentik.io' } },
        },
      ];
    case 'users':
      return [];
    default:
      return undefined;
  }
}

const ANY_POD: readonly NetworkPolicyPeer[] = [{ namespaceSelector: {} }];

function orAnyPod(peers: readonly NetworkPolicyPeer[]): readonly NetworkPolicyPeer[] {
  return peers.length > 0 ? peers : ANY_POD;
}
