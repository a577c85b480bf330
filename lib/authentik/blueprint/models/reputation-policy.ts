import type { BlueprintBoolean, BlueprintInteger, BlueprintText } from '../attribute-types';

/**
 * Passes those of bad reputation: whose sign-ins often failed.
 *
 * @model authentik_policies_reputation.reputationpolicy
 * @identifiedBy name
 */
export interface ReputationPolicyAttributes {
  /**
   * Whether the address counts.
   * @default true
   */
  readonly check_ip?: BlueprintBoolean;
  /**
   * Whether the name of the user counts.
   * @default true
   */
  readonly check_username?: BlueprintBoolean;
  /**
   * Whether every run is logged, not failed ones alone.
   * @default false
   */
  readonly execution_logging?: BlueprintBoolean;
  /** Name of the policy in the admin interface. */
  readonly name: BlueprintText;
  /**
   * Reputation from which on, downwards, the policy passes.
   * @default -5
   */
  readonly threshold?: BlueprintInteger;
}
