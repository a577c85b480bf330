import type { ExternalSecretKey } from './key';

/** Where the secrets of the identity providers behind Authentik lie in the store. */
export interface FederationSecretKeys {
  /**
   * Oracle Identity Domains behind Authentik: the client secret.
   * @default - under the name that its Secret has in the cluster
   */
  readonly authentikOracle?: ExternalSecretKey;
  /**
   * Google's accounts behind Authentik: the client secret.
   * @default - under the name that its Secret has in the cluster
   */
  readonly authentikGoogle?: ExternalSecretKey;
  /**
   * Microsoft Entra ID behind Authentik: the client secret.
   * @default - under the name that its Secret has in the cluster
   */
  readonly authentikEntra?: ExternalSecretKey;
  /**
   * Okta behind Authentik: the client secret.
   * @default - under the name that its Secret has in the cluster
   */
  readonly authentikOkta?: ExternalSecretKey;
  /**
   * The OpenID Connect provider behind Authentik: the client secret.
   * @default - under the name that its Secret has in the cluster
   */
  readonly authentikOpenIdConnect?: ExternalSecretKey;
  /**
   * The directory behind Authentik: the password of its reader.
   * @default - under the name that its Secret has in the cluster
   */
  readonly authentikLdap?: ExternalSecretKey;
}
