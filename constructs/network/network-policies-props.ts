import type { NetworkPoliciesOptions } from '../../lib/values/contract/cdk8s/network-policies';

/** Props of {@link NetworkPolicies}: what the values say of them. */
export type NetworkPoliciesProps = Omit<NetworkPoliciesOptions, 'enabled'>;
