import type { BlueprintText } from '../attribute-types';

/**
 * Deletes the account of the user without asking again.
 *
 * @model authentik_stages_user_delete.userdeletestage
 * @identifiedBy name
 */
export interface UserDeleteStageAttributes {
  /** Name of the stage in the admin interface. */
  readonly name: BlueprintText;
}
