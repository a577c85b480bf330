import type { BlueprintBoolean, BlueprintReference, BlueprintText } from '../attribute-types';
import type { BlueprintTag } from '../tag';

/** What all sources of users have in common. */
export interface SourceAttributes {
  /** Name on the login page. */
  readonly name: BlueprintText;
  /** Short name in URLs: letters, digits, dashes and underscores. */
  readonly slug: BlueprintText;
  /**
   * Whether the source may be used.
   * @default true
   */
  readonly enabled?: BlueprintBoolean;
  /**
   * Whether the login page shows a wide button instead of a small icon.
   * @since 2025.12
   * @default false
   */
  readonly promoted?: BlueprintBoolean;
  /**
   * Flow for users that are known already.
   * @references authentik_flows.flow
   * @default - none: known users cannot sign in
   */
  readonly authentication_flow?: BlueprintReference;
  /**
   * Flow for users that come for the first time.
   * @references authentik_flows.flow
   * @default - none: new users are turned away
   */
  readonly enrollment_flow?: BlueprintReference;
  /**
   * Whether all bound policies must pass, or one is enough.
   * @default any
   */
  readonly policy_engine_mode?: 'all' | 'any' | BlueprintTag;
  /**
   * How a user of the source is matched with one of Authentik: by the source's own identifier, or by e-mail
   * address or user name; `link` takes over a user that exists, `deny` refuses.
   * @default identifier
   */
  readonly user_matching_mode?:
    'identifier' | 'email_link' | 'email_deny' | 'username_link' | 'username_deny' | BlueprintTag;
  /**
   * Path that new users are put under; `%(slug)s` becomes the slug of the source.
   * @default goauthentik.io/sources/%(slug)s
   */
  readonly user_path_template?: BlueprintText;
  /**
   * Picture on the login page: a URL, or a path of Authentik's storage.
   * @default - the one of the source's kind
   */
  readonly icon?: BlueprintText;
}
