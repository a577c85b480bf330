import type { BlueprintText } from '../attribute-types';

/**
 * Ends the session of the user.
 *
 * @model authentik_stages_user_logout.userlogoutstage
 * @identifiedBy name
 */
export interface UserLogoutStageAttributes {
  /** Name of the stage in the admin interface. */
  readonly name: BlueprintText;
}
