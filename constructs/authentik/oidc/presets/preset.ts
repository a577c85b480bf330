import type { OidcApplicationProps } from '../oidc-application-props';

/** Addresses of Authentik that an application speaks to. */
export interface OidcEndpoints {
  /** Issuer of the tokens, with a slash at the end. */
  readonly issuer: string;
  /** Document that names all the others. */
  readonly discovery: string;
  /** Where users sign in. */
  readonly authorization: string;
  /** Where a code is exchanged for tokens. */
  readonly token: string;
  /** Who a user is. */
  readonly userinfo: string;
  /** Where users sign out. */
  readonly endSession: string;
}

/** What is known of an application beforehand. */
export interface OidcPreset {
  readonly props: OidcApplicationProps;
  /** Makes the application's own configuration. */
  readonly configuration: (endpoints: OidcEndpoints) => string;
}

/** Where the Secret of an application lies, in place of what its preset says. */
export interface PresetSecretOptions {
  /** Namespace of the application. @default - the application's usual one @format name */
  readonly namespace?: string;
  /** Name of the Secret. @default - the name of the application, with `-oidc` @format object-name */
  readonly secretName?: string;
}
