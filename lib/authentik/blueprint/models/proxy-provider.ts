import type { BlueprintBoolean, BlueprintReference, BlueprintText } from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * Protects an application that knows no logins, by an outpost in front of it or beside its ingress.
 *
 * @model authentik_providers_proxy.proxyprovider
 * @identifiedBy name
 */
export interface ProxyProviderAttributes {
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
   * Further scopes that the outpost asks for.
   * @references authentik_providers_oauth2.scopemapping
   * @default - those that the outpost needs
   */
  readonly property_mappings?: readonly BlueprintReference[];
  /**
   * URL of the application, which mode `proxy` forwards to.
   * @default - none
   */
  readonly internal_host?: BlueprintText;
  /** URL that users open. */
  readonly external_host: BlueprintText;
  /**
   * Whether the certificate of `internal_host` is verified.
   * @default true
   */
  readonly internal_host_ssl_validation?: BlueprintBoolean;
  /**
   * Certificate with which the outpost answers HTTPS.
   * @references authentik_crypto.certificatekeypair
   * @default - a self-signed one
   */
  readonly certificate?: BlueprintReference;
  /**
   * Regular expressions, one a line, for paths that need no login.
   * @default - none
   */
  readonly skip_path_regex?: BlueprintText;
  /**
   * Whether the application gets a header for HTTP basic authentication.
   * @default false
   */
  readonly basic_auth_enabled?: BlueprintBoolean;
  /**
   * Attribute of the user or group that is the password in that header.
   * @default - none
   */
  readonly basic_auth_password_attribute?: BlueprintText;
  /**
   * Attribute of the user or group that is the user name in that header.
   * @default - the e-mail address
   */
  readonly basic_auth_user_attribute?: BlueprintText;
  /**
   * Whether the outpost forwards requests itself, or answers an ingress that asks about one application or about
   * a whole domain.
   * @default proxy
   */
  readonly mode?: 'proxy' | 'forward_single' | 'forward_domain' | BlueprintTag;
  /**
   * Whether an `Authorization` header of a request is checked by Authentik instead of passed on.
   * @default true
   */
  readonly intercept_header_auth?: BlueprintBoolean;
  /**
   * Domain of the session cookie, for mode `forward_domain`.
   * @default - the host of the application
   */
  readonly cookie_domain?: BlueprintText;
  /**
   * Sources whose tokens are accepted in an `Authorization` header.
   * @references authentik_sources_oauth.oauthsource
   * @default - none
   */
  readonly jwt_federation_sources?: readonly BlueprintReference[];
  /**
   * Providers whose tokens are accepted in an `Authorization` header.
   * @references authentik_providers_oauth2.oauth2provider
   * @default - none
   */
  readonly jwt_federation_providers?: readonly BlueprintReference[];
  /**
   * How long a session of the outpost lasts, such as `hours=24`.
   * @default hours=1
   */
  readonly access_token_validity?: BlueprintText;
  /**
   * How long a refresh token is valid, such as `days=30`.
   * @default days=30
   */
  readonly refresh_token_validity?: BlueprintText;
}
