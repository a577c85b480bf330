import type { BlueprintBoolean, BlueprintInteger, BlueprintReference } from '../attribute-types';

/**
 * Lets a policy, a group or a user decide who may use something; exactly one of the three is given.
 *
 * @model authentik_policies.policybinding
 * @identifiedBy target order
 */
export interface PolicyBindingAttributes {
  /**
   * Policy that decides.
   * @references authentik_policies.policy authentik_policies_expression.expressionpolicy
   * authentik_policies_password.passwordpolicy authentik_policies_unique_password.uniquepasswordpolicy
   * authentik_policies_expiry.passwordexpirypolicy authentik_policies_event_matcher.eventmatcherpolicy
   * authentik_policies_geoip.geoippolicy authentik_policies_reputation.reputationpolicy
   * authentik_policies_dummy.dummypolicy
   * @default - none
   */
  readonly policy?: BlueprintReference;
  /**
   * Group whose members pass.
   * @references authentik_core.group
   * @default - none
   */
  readonly group?: BlueprintReference;
  /**
   * User that passes.
   * @references authentik_core.user
   * @default - none
   */
  readonly user?: BlueprintReference;
  /** What is decided about: an application, a flow, a stage binding, a source or an entitlement. */
  readonly target: BlueprintReference;
  /**
   * Whether the answer is turned round.
   * @default false
   */
  readonly negate?: BlueprintBoolean;
  /**
   * Whether the binding is asked.
   * @default true
   */
  readonly enabled?: BlueprintBoolean;
  /** Place among the bindings of the target, from small to big. */
  readonly order: BlueprintInteger;
  /**
   * How many seconds the policy may take.
   * @default 30
   */
  readonly timeout?: BlueprintInteger;
  /**
   * Whether a policy that fails lets the user pass.
   * @default false
   */
  readonly failure_result?: BlueprintBoolean;
}
