import type { BlueprintBoolean, BlueprintText } from '../attribute-types';

/**
 * A policy that Python code decides.
 *
 * @model authentik_policies_expression.expressionpolicy
 * @identifiedBy name
 */
export interface ExpressionPolicyAttributes {
  /** Name of the policy in the admin interface. */
  readonly name: BlueprintText;
  /**
   * Whether every run is logged, not failed ones alone.
   * @default false
   */
  readonly execution_logging?: BlueprintBoolean;
  /** Python code that returns whether the user passes. */
  readonly expression: BlueprintText;
}
