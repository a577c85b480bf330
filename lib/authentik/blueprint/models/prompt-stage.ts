import type { BlueprintReference, BlueprintText } from '../attribute-types';

/**
 * Shows a form.
 *
 * @model authentik_stages_prompt.promptstage
 * @identifiedBy name
 */
export interface PromptStageAttributes {
  /** Name of the stage in the admin interface. */
  readonly name: BlueprintText;
  /**
   * Fields of the form.
   * @references authentik_stages_prompt.prompt
   */
  readonly fields: readonly BlueprintReference[];
  /**
   * Policies that what was typed must pass.
   * @references authentik_policies.policy authentik_policies_expression.expressionpolicy
   * authentik_policies_password.passwordpolicy authentik_policies_unique_password.uniquepasswordpolicy
   * authentik_policies_expiry.passwordexpirypolicy authentik_policies_event_matcher.eventmatcherpolicy
   * authentik_policies_geoip.geoippolicy authentik_policies_reputation.reputationpolicy
   * authentik_policies_dummy.dummypolicy
   * @default - none
   */
  readonly validation_policies?: readonly BlueprintReference[];
}
