import { options } from './cdk8s-options';
import type { SampleGroup } from './sample-group';
import { INGRESS } from './workload';

const PEER = {
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'first-namespace' } },
  podSelector: { matchLabels: { app: 'first-app' } },
  cidrs: ['192.0.2.0/24'],
};

/** Network policies, with everything that they name. */
export const NETWORK: readonly SampleGroup[] = [
  options({}, { networkPolicies: { enabled: true } }),
  options({ networkPolicies: { enabled: true } }, { networkPolicies: { provider: 'cilium' } }),
  options(
    { networkPolicies: { enabled: true }, observability: { podMonitors: { enabled: true } } },
    {
      networkPolicies: {
        entrance: PEER,
        monitoring: PEER,
        databaseOperator: PEER,
        dns: { ...PEER, ports: [5353] },
        apiServer: { cidrs: ['192.0.2.1/32'], ports: [8443] },
        egress: { cidrs: ['198.51.100.0/24'] },
      },
    },
    { platform: { ingress: INGRESS } },
  ),
];
