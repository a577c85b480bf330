import type { Construct } from 'constructs';
import { knownProps } from '../../lib/core/props/check-props';
import type { Values } from '../../lib/values/contract/values';
import { Release } from '../../lib/core/release';
import { NetworkPolicies } from '../network/network-policies';

/** The policies, when the values want them. To be made last. */
export function networkPoliciesFromValues(scope: Construct, { cdk8s }: Values): NetworkPolicies | undefined {
  const options = cdk8s?.networkPolicies;
  if (options?.enabled !== true) return undefined;
  const props = knownProps('NetworkPoliciesProps', options);
  const { origins } = Release.of(scope);
  const path = origins.of(options);
  if (path !== undefined) origins.remember(props, path);
  return new NetworkPolicies(scope, 'network-policies', props);
}
