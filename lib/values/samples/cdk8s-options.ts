import type { Cdk8sOptions } from '../contract/cdk8s';
import type { Values } from '../contract/values';
import type { SampleGroup } from './sample-group';

/** A sample of the options of this library, between values that it needs. */
export function options(given: Cdk8sOptions, set: Cdk8sOptions, values: Values = {}): SampleGroup {
  return { given: { ...values, cdk8s: given }, set: { cdk8s: set } };
}
