import type { Connection } from '../../lib/core/connections/connection';
import type { Release } from '../../lib/core/release/release';
import type { Finding } from '../../lib/findings/finding';
import { namesHosts } from './egress-rules';
import { hostsByPort } from './host-names';
import type { NetworkPoliciesProps } from './network-policies-props';
import { outsidePlaces } from './outside';
import { peersOf } from './peers';

/** Where the findings are said of. */
export interface OpenFindingPlace {
  readonly release: Release;
  readonly construct: string;
}

/** What stands wider open than it had to, because nobody said where the other end is. */
export function openFindings(
  connections: readonly Connection[],
  props: NetworkPoliciesProps,
  { release, construct }: OpenFindingPlace,
): readonly Finding[] {
  const path = release.origins.of(props);
  const wide = (key: string, message: string, remedy: string): Finding => ({
    rule: 'network-policy-open',
    severity: 'warning',
    ...(path === undefined ? { construct } : { path: [...path, ...key.split('.')] }),
    message,
    remedy,
  });
  const places = hostsByPort(outsidePlaces(connections, release));
  const isNamed = props.provider === 'cilium' || props.provider === 'calico';
  const hasEntrance = connections.some(({ from }) => from.kind === 'entrance');
  const hasMonitoring = connections.some(({ from }) => from.kind === 'monitoring');
  const callsApi = connections.some(({ to }) => to.kind === 'api-server');
  return [
    ...(namesHosts(props) || props.egress?.cidrs !== undefined
      ? []
      : places.map(({ port, hosts }) =>
          wide(
            'egress.cidrs',
            `a NetworkPolicy knows no names, so the pods that call ${hosts.join(', ')} may call any address on port ${String(port)}`,
            'set `egress.cidrs` to the networks of those hosts or of the outgoing proxy, or `provider` to `cilium` or `calico`',
          ),
        )),
    ...(hasEntrance && peersOf(props.entrance ?? {}).length === 0
      ? [
          wide(
            'entrance',
            'any pod of the cluster may call the ports that ingress controllers or Gateways lead to',
            'set `entrance.namespaceSelector` to the namespace of the ingress controller or Gateway, or `entrance.cidrs` to the networks of the load balancer',
          ),
        ]
      : []),
    ...(hasMonitoring && peersOf(props.monitoring ?? {}).length === 0
      ? [
          wide(
            'monitoring',
            'any pod of the cluster may read the metrics',
            'set `monitoring.namespaceSelector` to the namespace of Prometheus and Grafana',
          ),
        ]
      : []),
    ...(callsApi && !isNamed && props.apiServer?.cidrs === undefined
      ? [
          wide(
            'apiServer.cidrs',
            'the pods that call the API server may call any address on its ports',
            'set `apiServer.cidrs` to the addresses that `kubectl get endpointslices kubernetes -n default` and `kubectl get service kubernetes -n default` show',
          ),
        ]
      : []),
  ];
}
