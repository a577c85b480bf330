import type { BlueprintBoolean, BlueprintReference, BlueprintText } from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * Tells a group of events that its policies pass.
 *
 * @model authentik_events.notificationrule
 * @identifiedBy name
 */
export interface NotificationRuleAttributes {
  /**
   * Whether the user that the event is about is told too.
   * @default false
   */
  readonly destination_event_user?: BlueprintBoolean;
  /**
   * Group that is told.
   * @references authentik_core.group
   * @default - none
   */
  readonly destination_group?: BlueprintReference;
  /** Name of the rule. */
  readonly name: BlueprintText;
  /**
   * How grave it is.
   * @default notice
   */
  readonly severity?: 'notice' | 'warning' | 'alert' | BlueprintTag;
  /**
   * How the group is told.
   * @references authentik_events.notificationtransport
   * @default - the first of all transports
   */
  readonly transports?: readonly BlueprintReference[];
}
