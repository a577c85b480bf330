import type {
  BlueprintMap,
  BlueprintReference,
  BlueprintSecretText,
  BlueprintText,
} from '../attribute-types';
import type { BlueprintTag } from '../tag';
import type { SourceAttributes } from './source';

/**
 * Lets users of an OAuth 2 or OpenID Connect identity provider sign in.
 *
 * @model authentik_sources_oauth.oauthsource
 * @identifiedBy slug
 */
export interface OAuthSourceAttributes extends SourceAttributes {
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
   * How a group of the source is matched with one of Authentik: by the source's own identifier, or by name;
   * `name_link` takes over a group that exists, `name_deny` refuses.
   * @default identifier
   */
  readonly group_matching_mode?: 'identifier' | 'name_link' | 'name_deny' | BlueprintTag;
  /**
   * Kind of identity provider; `openidconnect` is any.
   * @choiceSince 2025.12 slack wechat
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
   * @since 2025.10
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
