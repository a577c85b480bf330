import type { BlueprintBoolean, BlueprintText } from '../attribute-types';

/**
 * Passes events of some kind. Authentik looks at action, client_ip, app, model and query, in this order,
 * until one is not empty, and fails at one that is missing.
 *
 * @model authentik_policies_event_matcher.eventmatcherpolicy
 * @identifiedBy name
 */
export interface EventMatcherPolicyAttributes {
  /**
   * Kind of the event, such as `login_failed`.
   * @default - see above
   */
  readonly action?: BlueprintText;
  /**
   * Part of Authentik that the event is about, such as `authentik.core`.
   * @default - see above
   */
  readonly app?: BlueprintText;
  /**
   * Address that the event came from.
   * @default - see above
   */
  readonly client_ip?: BlueprintText;
  /**
   * Whether every run is logged, not failed ones alone.
   * @default false
   */
  readonly execution_logging?: BlueprintBoolean;
  /**
   * Model of the object that the event is about.
   * @default - see above
   */
  readonly model?: BlueprintText;
  /** Name of the policy in the admin interface. */
  readonly name: BlueprintText;
  /**
   * What the event must be like, in the language of the search for events.
   * @since 2026.5
   * @default - see above
   */
  readonly query?: BlueprintText;
}
