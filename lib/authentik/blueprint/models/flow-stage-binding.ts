import type { BlueprintBoolean, BlueprintInteger, BlueprintReference } from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * Puts a stage into a flow.
 *
 * @model authentik_flows.flowstagebinding
 * @identifiedBy target stage order
 */
export interface FlowStageBindingAttributes {
  /**
   * Flow that gets the stage.
   * @references authentik_flows.flow
   */
  readonly target: BlueprintReference;
  /** Stage, of any kind. */
  readonly stage: BlueprintReference;
  /**
   * Whether bound policies are asked when the flow starts.
   * @default false
   */
  readonly evaluate_on_plan?: BlueprintBoolean;
  /**
   * Whether bound policies are asked when the stage is reached.
   * @default true
   */
  readonly re_evaluate_policies?: BlueprintBoolean;
  /** Place in the flow, from small to big. */
  readonly order: BlueprintInteger;
  /**
   * Whether all bound policies must pass, or one is enough.
   * @default any
   */
  readonly policy_engine_mode?: 'all' | 'any' | BlueprintTag;
  /**
   * What a wrong answer of the user does: the stage is tried again, or the flow, without or with what it
   * gathered.
   * @default retry
   */
  readonly invalid_response_action?: 'retry' | 'restart' | 'restart_with_context' | BlueprintTag;
}
