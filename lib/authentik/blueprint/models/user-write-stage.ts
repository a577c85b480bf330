import type { BlueprintBoolean, BlueprintReference, BlueprintText } from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * Writes what the flow gathered to the user, or to a new one.
 *
 * @model authentik_stages_user_write.userwritestage
 * @identifiedBy name
 */
export interface UserWriteStageAttributes {
  /** Name of the stage in the admin interface. */
  readonly name: BlueprintText;
  /**
   * Whether a user is created: never, when the flow has none, or always.
   * @default create_when_required
   */
  readonly user_creation_mode?: 'never_create' | 'create_when_required' | 'always_create' | BlueprintTag;
  /**
   * Whether new users cannot sign in until somebody activates them.
   * @default false
   */
  readonly create_users_as_inactive?: BlueprintBoolean;
  /**
   * Group that new users are put in.
   * @references authentik_core.group
   * @default - none
   */
  readonly create_users_group?: BlueprintReference;
  /**
   * Type of new users.
   * @default external
   */
  readonly user_type?:
    'internal' | 'external' | 'service_account' | 'internal_service_account' | BlueprintTag;
  /**
   * Path that new users are put under.
   * @default - the one of all users
   */
  readonly user_path_template?: BlueprintText;
}
