import type { Construct } from 'constructs';
import { knownProps } from '../../lib/core/props/check-props';
import type { Values } from '../../lib/values/contract/values';
import { Release } from '../../lib/core/release/release';
import type * as network from '../network/network-policies';
import { make } from './composition';

/** The policies, when the values want them. To be made last. */
export function networkPoliciesFromValues(
  scope: Construct,
  { cdk8s }: Values,
): network.NetworkPolicies | undefined {
  const options = cdk8s?.networkPolicies;
  if (options?.enabled !== true) return undefined;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most installations have none
  const { NetworkPolicies } = require('../network/network-policies') as typeof network;
  const props = knownProps('NetworkPoliciesProps', options);
  const { origins } = Release.of(scope);
  const path = origins.of(options);
  if (path !== undefined) origins.remember(props, path);
  return make(NetworkPolicies, scope, 'network-policies', props);
}
