import type { BlueprintBoolean, BlueprintMap, BlueprintReference, BlueprintText } from '../attribute-types';

/**
 * An invitation, whose link lets somebody through an invitation stage.
 *
 * @model authentik_stages_invitation.invitation
 * @identifiedBy name
 */
export interface InvitationAttributes {
  /**
   * When it ends, such as `2027-12-31T00:00:00Z`.
   * @default - after a day
   */
  readonly expires?: BlueprintText;
  /**
   * What the invited user has beforehand, such as an e-mail address.
   * @default - nothing
   */
  readonly fixed_data?: BlueprintMap;
  /**
   * Flow that it is for.
   * @references authentik_flows.flow
   * @default - any
   */
  readonly flow?: BlueprintReference;
  /** Short name of the invitation: letters, digits, dashes and underscores. */
  readonly name: BlueprintText;
  /**
   * Whether it is gone once it was used.
   * @default false
   */
  readonly single_use?: BlueprintBoolean;
}
