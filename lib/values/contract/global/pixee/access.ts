import type { EmptyMap } from '../../../../core/pod/image-values';

/** Sign-in of users. */
export interface AccessValues {
  /**
   * Whether users must sign in.
   * @default - on as soon as a provider is chosen here, or Authentik is enabled
   */
  readonly enabled?: boolean;
  /**
   * Sign-in by OpenID Connect.
   * @default - none
   */
  readonly oidc?: OidcAccessValues;
}

/** Sign-in by OpenID Connect. */
export interface OidcAccessValues {
  /**
   * The product's registration at the identity provider.
   * @default - none
   */
  readonly client?: OidcClientValues;
  /**
   * The small identity provider for trials that comes with the product.
   * @default - not used
   */
  readonly embedded?: EmbeddedOidcValues;
  /**
   * Second place of `client.redirectUri`, accepted because the documentation can be read that way.
   * @default - `client.redirectUri`
   * @sensitive
   * @format url
   */
  readonly redirectUri?: string;
}

/** The product's registration at the identity provider. */
export interface OidcClientValues {
  /**
   * Kind of the identity provider; `oidc` stands for every other one that speaks OpenID Connect, such as Keycloak, Auth0 or Ping.
   * @default - Authentik when it is enabled, otherwise none
   */
  readonly provider?: 'google' | 'microsoft' | 'okta' | 'oidc' | 'embedded';
  /**
   * Client id given out by the provider.
   * @default - `web` for the embedded provider, `pixee` for Authentik, none for the others
   * @format any
   */
  readonly id?: string;
  /**
   * Client secret given out by the provider.
   * @default - `secret` for the embedded provider, with a warning; none for the others
   * @secret
   */
  readonly secret?: string;
  /**
   * Name of an existing Secret with the client secret; `{}` or an empty string means none.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string | EmptyMap;
  /**
   * Where in the existing Secret the value stands.
   * @default - under its usual key
   */
  readonly secretKeys?: OidcClientSecretKeys;
  /**
   * Issuer URL of the provider, required for Microsoft, Okta and `oidc`; without `/.well-known/openid-configuration`.
   * @default - derived for the embedded provider and Authentik
   * @sensitive
   * @format url
   */
  readonly authServerUrl?: string;
  /**
   * Scopes that sign-in asks for, separated by spaces; those of the embedded provider stand in `embedded.scopes`.
   * @default - the provider's own, or `openid profile email`, with `pixee_roles` at Authentik
   * @format any
   */
  readonly scopes?: string;
  /**
   * Issuer that the tokens carry, where it is not what the provider says of itself; `any` takes every issuer.
   * @default - what the provider says of itself
   * @sensitive
   * @format any
   */
  readonly issuer?: string;
  /**
   * Path under the domain at which the embedded provider is served.
   * @default oidc
   * @format base-path
   */
  readonly basePath?: string;
  /**
   * URL to which the provider sends users back.
   * @default - `/api/auth/login` and `/api/auth/callback` on the domain
   * @sensitive
   * @format url
   */
  readonly redirectUri?: string;
}

/** Keys of the Secret with the client secret. */
export interface OidcClientSecretKeys {
  /**
   * Key that holds the client secret.
   * @default secret
   * @format secret-key
   */
  readonly secretKey?: string;
}

/** The small identity provider for trials that comes with the product. */
export interface EmbeddedOidcValues {
  /**
   * Whether the embedded provider is deployed and used.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Scopes that sign-in asks for, separated by spaces.
   * @default openid profile email
   * @format any
   */
  readonly scopes?: string;
  /**
   * Issuer URL that the tokens carry.
   * @default - derived from protocol, domain and base path
   * @sensitive
   * @format url
   */
  readonly issuer?: string;
  /**
   * Path of the platform to which users come back after signing in.
   * @default /api/auth/login
   * @format redirect-path
   */
  readonly authenticationRedirectPath?: string;
  /**
   * Kind of the OIDC application that the platform is.
   * @default web-app
   */
  readonly applicationType?: 'web-app' | 'service' | 'hybrid';
  /**
   * The users and their passwords, as the JSON text of a `users.json` file.
   * @default - the sample users alice and bob, with a warning
   * @secret
   * @format json
   */
  readonly usersJson?: string;
  /**
   * Name of an existing Secret that holds `users.json`.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
}

/** Access to the REST API by key. */
export interface AuthenticationValues {
  /**
   * Whether callers of the REST API must show a key.
   * @default - on as soon as a key is given
   */
  readonly enabled?: boolean;
  /**
   * The key of the REST API.
   * @default - none
   */
  readonly restApi?: RestApiValues;
}

/** The key of the REST API. */
export interface RestApiValues {
  /**
   * Key that callers must show.
   * @default - none
   * @secret
   */
  readonly apiKey?: string;
  /**
   * Name of an existing Secret with the key; it wins over `apiKey`.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Where in the existing Secret the value stands.
   * @default - under its usual key
   */
  readonly secretKeys?: RestApiSecretKeys;
}

/** Keys of the Secret with the REST API key. */
export interface RestApiSecretKeys {
  /**
   * Key that holds the REST API key.
   * @default apiKey
   * @format secret-key
   */
  readonly apiKey?: string;
}
