import type { BlueprintMap, BlueprintReference, BlueprintText } from '../attribute-types';

/**
 * A right within one application, which users and groups get by policy bindings and the application sees as a
 * claim.
 *
 * @model authentik_core.applicationentitlement
 * @identifiedBy app name
 */
export interface ApplicationEntitlementAttributes {
  /** Name of the right, as the application sees it. */
  readonly name: BlueprintText;
  /**
   * Application that the right is of.
   * @references authentik_core.application
   */
  readonly app: BlueprintReference;
  /**
   * Free data that goes with the right.
   * @default - none
   */
  readonly attributes?: BlueprintMap;
}
