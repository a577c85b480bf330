import type { BlueprintBoolean, BlueprintText } from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * A series of stages that users go through, such as a login.
 *
 * @model authentik_flows.flow
 * @identifiedBy slug
 */
export interface FlowAttributes {
  /** Name of the flow in the admin interface. */
  readonly name: BlueprintText;
  /** Short name in URLs: letters, digits, dashes and underscores. */
  readonly slug: BlueprintText;
  /** Title on the pages of the flow. */
  readonly title: BlueprintText;
  /** What the flow is for. */
  readonly designation:
    | 'authentication'
    | 'authorization'
    | 'invalidation'
    | 'enrollment'
    | 'unenrollment'
    | 'recovery'
    | 'stage_configuration'
    | BlueprintTag;
  /**
   * Background of the flow: a URL, or a path of Authentik's storage.
   * @default - the one of the brand
   */
  readonly background?: BlueprintText;
  /**
   * Whether all bound policies must pass, or one is enough.
   * @default any
   */
  readonly policy_engine_mode?: 'all' | 'any' | BlueprintTag;
  /**
   * Whether forms are made for password managers of mobile devices.
   * @default false
   */
  readonly compatibility_mode?: BlueprintBoolean;
  /**
   * Where the form is on the page.
   * @choiceSince 2026.2 sidebar_left_frame_background sidebar_right_frame_background
   * @default stacked
   */
  readonly layout?:
    | 'stacked'
    | 'content_left'
    | 'content_right'
    | 'sidebar_left'
    | 'sidebar_right'
    | 'sidebar_left_frame_background'
    | 'sidebar_right_frame_background'
    | BlueprintTag;
  /**
   * What users get whom a policy refuses: a message and a way on if there is one, a message, or the way on at
   * once.
   * @default message_continue
   */
  readonly denied_action?: 'message_continue' | 'message' | 'continue' | BlueprintTag;
  /**
   * Who may enter the flow.
   * @choiceSince 2026.5 require_token
   * @default none
   */
  readonly authentication?:
    | 'none'
    | 'require_authenticated'
    | 'require_unauthenticated'
    | 'require_superuser'
    | 'require_redirect'
    | 'require_outpost'
    | 'require_token'
    | BlueprintTag;
}
