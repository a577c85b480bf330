import type {
  BlueprintBoolean,
  BlueprintMap,
  BlueprintReference,
  BlueprintSecretText,
  BlueprintText,
} from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * Lets users of an OAuth 2 or OpenID Connect identity provider sign in.
 *
 * @model authentik_sources_oauth.oauthsource
 * @identifiedBy slug
 */
export interface OAuthSourceAttributes {
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
   * Mappings that make the attributes of a user from what the source tells.
   * @references authentik_sources_oauth.oauthsourcepropertymapping
   * @default - none
   */
  readonly user_property_mappings?: readonly BlueprintReference[];
  /**
   * Mappings that make the attributes of a group from what the source tells.
   * @references authentik_sources_oauth.oauthsourcepropertymapping
   * @default - none
   */
  readonly group_property_mappings?: readonly BlueprintReference[];
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
  /**
   * How a group of the source is matched with one of Authentik: by the source's own identifier, or by name;
   * `name_link` takes over a group that exists, `name_deny` refuses.
   * @default identifier
   */
  readonly group_matching_mode?: 'identifier' | 'name_link' | 'name_deny' | BlueprintTag;
  /**
   * Kind of identity provider; `openidconnect` is any.
   * @choiceUntil 2026.5 azuread
   */
  readonly provider_type:
    | 'apple'
    | 'openidconnect'
    | 'entraid'
    | 'azuread'
    | 'discord'
    | 'facebook'
    | 'github'
    | 'gitlab'
    | 'google'
    | 'mailcow'
    | 'okta'
    | 'patreon'
    | 'reddit'
    | 'slack'
    | 'twitch'
    | 'twitter'
    | 'wechat'
    | BlueprintTag;
  /**
   * Address for the first token, which OAuth 1 alone has.
   * @default - the one of the provider's kind
   */
  readonly request_token_url?: BlueprintText;
  /**
   * Address that users are sent to; `openidconnect` needs it.
   * @default - the one of the provider's kind
   */
  readonly authorization_url?: BlueprintText;
  /**
   * Address that gives tokens; `openidconnect` needs it.
   * @default - the one of the provider's kind
   */
  readonly access_token_url?: BlueprintText;
  /**
   * Address that tells who the user is; `openidconnect` needs it.
   * @default - the one of the provider's kind
   */
  readonly profile_url?: BlueprintText;
  /**
   * Method of the proof that codes are redeemed by who asked for them.
   * @default none
   */
  readonly pkce?: 'none' | 'plain' | 'S256' | BlueprintTag;
  /** Client identifier that the identity provider gave. */
  readonly consumer_key: BlueprintText;
  /** Client secret that the identity provider gave. */
  readonly consumer_secret: BlueprintSecretText;
  /**
   * Further scopes, with blanks between; a leading `*` replaces those of the provider's kind.
   * @default - none
   */
  readonly additional_scopes?: BlueprintText;
  /**
   * Address of the OpenID configuration, which Authentik reads when the blueprint is applied.
   * @default - none
   */
  readonly oidc_well_known_url?: BlueprintText;
  /**
   * Address of the keys of tokens, which Authentik reads when the blueprint is applied.
   * @default - none
   */
  readonly oidc_jwks_url?: BlueprintText;
  /**
   * The keys of tokens themselves.
   * @default - none
   */
  readonly oidc_jwks?: BlueprintMap;
  /**
   * Whether the client secret is sent in a header or in the body.
   * @default basic_auth
   */
  readonly authorization_code_auth_method?: 'basic_auth' | 'post_body' | BlueprintTag;
}
