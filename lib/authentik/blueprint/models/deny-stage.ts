import type { BlueprintText } from '../attribute-types';

/**
 * Refuses the user.
 *
 * @model authentik_stages_deny.denystage
 * @identifiedBy name
 */
export interface DenyStageAttributes {
  /** Name of the stage in the admin interface. */
  readonly name: BlueprintText;
  /**
   * What the user is told.
   * @default - a text of Authentik
   */
  readonly deny_message?: BlueprintText;
}
