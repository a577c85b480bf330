import type { BlueprintBoolean, BlueprintText } from '../attribute-types';

/**
 * Lets only those pass who come by the link of an invitation.
 *
 * @model authentik_stages_invitation.invitationstage
 * @identifiedBy name
 */
export interface InvitationStageAttributes {
  /**
   * Whether others may pass too.
   * @default false
   */
  readonly continue_flow_without_invitation?: BlueprintBoolean;
  /** Name of the stage in the admin interface. */
  readonly name: BlueprintText;
}
