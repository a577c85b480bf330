import type { Credential } from '../../../lib/core/credential/credential';
import type { AuthentikBlueprint } from '../blueprint/authentik-blueprint';
import type { IAuthentikGroup } from '../directory/authentik-group';
import type { ApplicationTile } from './application-tile';
import type { ConsumerSecret } from './consumer';

/** A scope of an application's own, and the claims that it gives. */
export interface OidcScope {
  /** Name by which the application asks for it. @format any */
  readonly scope: string;
  /** Name of the mapping in Authentik. @format any */
  readonly name: string;
  /** Python code that returns the claims as a map. @format any */
  readonly expression: string;
  /** What users are told when they consent. @default - nothing @format any */
  readonly description?: string;
}

/** A way to get tokens. */
export type OidcGrantType =
  | 'authorization_code'
  | 'refresh_token'
  | 'client_credentials'
  | 'implicit'
  | 'hybrid'
  | 'password'
  | 'urn:ietf:params:oauth:grant-type:device_code';

/** What every application that signs users in by OpenID Connect may say. */
export interface OidcApplicationOptions extends ApplicationTile {
  /** The blueprint that makes it. */
  readonly blueprint: AuthentikBlueprint;
  /** Address of the application for browsers: `https://grafana.example.com`. @format url */
  readonly url: string;
  /** Client secret; Authentik and the application get the same. */
  readonly clientSecret: Credential;
  /** Groups whose members may use it; each is enough. @default - everybody may */
  readonly groups?: readonly IAuthentikGroup[];
  /** Client id. @default - the slug @format any */
  readonly clientId?: string;
  /** Whether users are asked before the application learns of them. @default false */
  readonly explicitConsent?: boolean;
  /**
   * Whether the application is told that e-mail addresses are verified. Authentik itself says since 2025.10 that they are not,
   * because it does not know, and many applications turn such users away; say so when nobody can give himself an address.
   * @default - as the application needs it, else as Authentik says
   */
  readonly emailVerified?: boolean;
  /**
   * By what the application may get tokens, from Authentik 2026.5 on; earlier releases take all. With `client_credentials`, programs
   * sign in by client id and secret, without any user.
   * @default authorization_code and refresh_token
   */
  readonly grantTypes?: readonly OidcGrantType[];
  /** What identifies a user to the application. @default - a text of Authentik's that nothing can be read from */
  readonly subject?: 'hashed_user_id' | 'user_id' | 'user_uuid' | 'user_username' | 'user_email' | 'user_upn';
}

/** Props of {@link OidcApplication}. */
export interface OidcApplicationProps extends OidcApplicationOptions {
  /** Name on the tile in the portal, and of the provider. @format any */
  readonly name: string;
  /**
   * Short name in URLs: lower-case letters, digits, dashes and underscores. @default - made of `name`
   * @format slug
   */
  readonly slug?: string;
  /**
   * Addresses that users may be sent back to: paths of the application, or whole URLs on its host, `localhost` or of a scheme that
   * an application on a device has, such as `app.immich:///oauth-callback`.
   * @format any
   */
  readonly redirectUris: readonly string[];
  /** Addresses that users may be sent to after signing out, written in the same way. @default - none @format any */
  readonly logoutRedirectUris?: readonly string[];
  /**
   * Scopes that come with Authentik; `profile` tells the groups of a user too. @default openid, email and profile
   * @format any
   */
  readonly scopes?: readonly string[];
  /** How long an access token is good for, such as `minutes=10`. @default minutes=10 @format any */
  readonly accessTokenValidity?: string;
  /**
   * Where the application is told that a user signed out of Authentik: a path, or a whole URL. @default - it is not told
   * @format any
   */
  readonly backchannelLogoutUrl?: string;
  /** Further scopes. @default - none */
  readonly extraScopes?: readonly OidcScope[];
  /** Where the application reads its client secret; a Secret is rendered there. @default - no Secret is rendered */
  readonly secret?: ConsumerSecret;
}
