import type { Credential } from '../../../lib/core/credential';
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
   * Addresses that users may be sent back to: paths of the application, or whole URLs on its host or `localhost`.
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
  /** Further scopes. @default - none */
  readonly extraScopes?: readonly OidcScope[];
  /** Where the application reads its client secret; a Secret is rendered there. @default - no Secret is rendered */
  readonly secret?: ConsumerSecret;
}
