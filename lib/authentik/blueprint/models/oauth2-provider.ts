import type {
  BlueprintBoolean,
  BlueprintReference,
  BlueprintSecretText,
  BlueprintText,
} from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * Signs users in to an application by OAuth 2 and OpenID Connect.
 *
 * @model authentik_providers_oauth2.oauth2provider
 * @identifiedBy name
 */
export interface OAuth2ProviderAttributes {
  /** Name of the provider in the admin interface. */
  readonly name: BlueprintText;
  /**
   * Flow that signs users in who come to the application without a session.
   * @references authentik_flows.flow
   * @default - the one of the brand
   */
  readonly authentication_flow?: BlueprintReference;
  /**
   * Flow that users go through when they open the application.
   * @references authentik_flows.flow
   */
  readonly authorization_flow: BlueprintReference;
  /**
   * Flow that users go through when they leave the application.
   * @references authentik_flows.flow
   */
  readonly invalidation_flow: BlueprintReference;
  /**
   * Scopes that the application may ask for; without `openid`, `email` and `profile` it learns nothing of the
   * user.
   * @references authentik_providers_oauth2.scopemapping
   * @default - none
   */
  readonly property_mappings?: readonly BlueprintReference[];
  /**
   * Whether the application can keep a secret, as a server can and an app in a browser cannot.
   * @default confidential
   */
  readonly client_type?: 'confidential' | 'public' | BlueprintTag;
  /**
   * Identifier of the application, at most 255 characters.
   * @default - made by Authentik
   */
  readonly client_id?: BlueprintText;
  /**
   * Secret of the application, at most 255 characters.
   * @default - made by Authentik
   */
  readonly client_secret?: BlueprintSecretText;
  /**
   * How long an authorization code can be redeemed, such as `minutes=1`.
   * @default minutes=1
   */
  readonly access_code_validity?: BlueprintText;
  /**
   * How long an access token is valid, such as `hours=1;minutes=5`.
   * @default hours=1
   */
  readonly access_token_validity?: BlueprintText;
  /**
   * How long a refresh token is valid, such as `days=30`.
   * @default days=30
   */
  readonly refresh_token_validity?: BlueprintText;
  /**
   * A refresh token that is valid for less than this is replaced when it is used; `seconds=0` replaces it
   * always.
   * @since 2025.10
   * @default seconds=0
   */
  readonly refresh_token_threshold?: BlueprintText;
  /**
   * Whether the ID token holds the claims of the scopes, for applications that do not ask the userinfo endpoint.
   * @default true
   */
  readonly include_claims_in_id_token?: BlueprintBoolean;
  /**
   * Key pair that signs tokens.
   * @references authentik_crypto.certificatekeypair
   * @default - none: tokens are signed by the client secret (HS256)
   */
  readonly signing_key?: BlueprintReference;
  /**
   * Key pair that encrypts tokens.
   * @references authentik_crypto.certificatekeypair
   * @default - none: tokens are not encrypted
   */
  readonly encryption_key?: BlueprintReference;
  /** Addresses that users may be sent back to. */
  readonly redirect_uris: readonly RedirectUri[];
  /**
   * Address of the application that is told when a user signs out.
   * @since 2025.10
   * @default - none
   */
  readonly logout_uri?: BlueprintText;
  /**
   * Where the application is told that a user signed out.
   * @until 2025.8
   * @default - it is not told
   */
  readonly backchannel_logout_uri?: BlueprintText;
  /**
   * Whether the server or the user's browser calls `logout_uri`.
   * @since 2025.10
   * @default backchannel
   */
  readonly logout_method?: 'backchannel' | 'frontchannel' | BlueprintTag;
  /**
   * What the `sub` claim, the user's identifier, is made of.
   * @default hashed_user_id
   */
  readonly sub_mode?:
    'hashed_user_id' | 'user_id' | 'user_uuid' | 'user_username' | 'user_email' | 'user_upn' | BlueprintTag;
  /**
   * Whether the issuer is the address of the application's provider, or one for all providers.
   * @default per_provider
   */
  readonly issuer_mode?: 'global' | 'per_provider' | BlueprintTag;
  /**
   * Sources whose tokens are accepted in place of client credentials.
   * @references authentik_sources_oauth.oauthsource
   * @default - none
   */
  readonly jwt_federation_sources?: readonly BlueprintReference[];
  /**
   * Providers whose tokens are accepted in place of client credentials.
   * @references authentik_providers_oauth2.oauth2provider
   * @default - none
   */
  readonly jwt_federation_providers?: readonly BlueprintReference[];
  /**
   * Ways in which the application may get tokens.
   * @since 2026.5
   * @choiceSince 2026.8 urn:ietf:params:oauth:grant-type:token-exchange
   * @default - none: every login fails
   */
  readonly grant_types?: readonly (
    | 'authorization_code'
    | 'implicit'
    | 'hybrid'
    | 'refresh_token'
    | 'client_credentials'
    | 'password'
    | 'urn:ietf:params:oauth:grant-type:device_code'
    | 'urn:ietf:params:oauth:grant-type:token-exchange'
    | BlueprintTag
  )[];
}

/** An address that users may be sent back to. */
export interface RedirectUri {
  /** Whether `url` is the address itself, to the last slash, or a regular expression for it. */
  readonly matching_mode: 'strict' | 'regex' | BlueprintTag;
  /** The address, or the regular expression. */
  readonly url: BlueprintText;
  /**
   * Whether users are sent there after they signed in or after they signed out.
   * @default authorization
   */
  readonly redirect_uri_type?: 'authorization' | 'logout' | BlueprintTag;
}
