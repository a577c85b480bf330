export { NetworkPolicies } from './network-policies';
export type { NetworkPoliciesProps } from './network-policies-props';
