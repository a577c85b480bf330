import type { BlueprintBoolean, BlueprintMap, BlueprintReference, BlueprintText } from '../attribute-types';

/**
 * The looks and the flows of one domain.
 *
 * @model authentik_brands.brand
 * @identifiedBy domain
 */
export interface BrandAttributes {
  /** Domain that the brand is for, with all domains that end in it. */
  readonly domain: BlueprintText;
  /**
   * Whether domains without a brand of their own get this one; only one brand can.
   * @default false
   */
  readonly default?: BlueprintBoolean;
  /**
   * Title of browser tabs.
   * @default authentik
   */
  readonly branding_title?: BlueprintText;
  /**
   * Logo: a URL, or a path of Authentik's storage.
   * @default - the one of Authentik
   */
  readonly branding_logo?: BlueprintText;
  /**
   * Icon of browser tabs: a URL, or a path of Authentik's storage.
   * @default - the one of Authentik
   */
  readonly branding_favicon?: BlueprintText;
  /**
   * Style sheet that every page gets.
   * @default - none
   */
  readonly branding_custom_css?: BlueprintText;
  /**
   * Background of flows that have none of their own: a URL, or a path of Authentik's storage.
   * @default - the one of Authentik
   */
  readonly branding_default_flow_background?: BlueprintText;
  /**
   * Flow that signs users in.
   * @references authentik_flows.flow
   * @default - the first one for authentication that applies
   */
  readonly flow_authentication?: BlueprintReference;
  /**
   * Flow that signs users out.
   * @references authentik_flows.flow
   * @default - the first one for invalidation that applies
   */
  readonly flow_invalidation?: BlueprintReference;
  /**
   * Flow for users that cannot sign in any more.
   * @references authentik_flows.flow
   * @default - none: no recovery
   */
  readonly flow_recovery?: BlueprintReference;
  /**
   * Flow by which users delete their account.
   * @references authentik_flows.flow
   * @default - none: they cannot
   */
  readonly flow_unenrollment?: BlueprintReference;
  /**
   * Flow by which users change their settings.
   * @references authentik_flows.flow
   * @default - none: they cannot
   */
  readonly flow_user_settings?: BlueprintReference;
  /**
   * Flow for devices that show a code instead of a browser.
   * @references authentik_flows.flow
   * @default - none: device codes are refused
   */
  readonly flow_device_code?: BlueprintReference;
  /**
   * Application that external users are sent to after they signed in.
   * @references authentik_core.application
   * @default - none: they see the portal
   */
  readonly default_application?: BlueprintReference;
  /**
   * Certificate with which the server answers HTTPS for the domain.
   * @references authentik_crypto.certificatekeypair
   * @default - a self-signed one
   */
  readonly web_certificate?: BlueprintReference;
  /**
   * Certificates of authorities whose client certificates are accepted.
   * @references authentik_crypto.certificatekeypair
   * @default - none
   */
  readonly client_certificates?: readonly BlueprintReference[];
  /**
   * Free data, among it settings such as `settings.locale`.
   * @default - none
   */
  readonly attributes?: BlueprintMap;
  /**
   * Flow by which an account is locked at once.
   * @references authentik_flows.flow
   * @since 2026.5
   * @default - none: accounts cannot be locked so
   */
  readonly flow_lockdown?: BlueprintReference;
  /**
   * Tiles of the map of events: a URL with `{z}`, `{x}` and `{y}`, or a `pmtiles://` one; everybody can read it.
   * @since 2026.8
   * @default - the map that comes with Authentik
   */
  readonly branding_map_tiles?: BlueprintText;
  /**
   * Flow for changing between accounts in one browser.
   * @references authentik_flows.flow
   * @since 2026.8
   * @default - none: no changing
   */
  readonly flow_user_switch?: BlueprintReference;
  /**
   * Flow by which users ask for access.
   * @references authentik_flows.flow
   * @since 2026.8
   * @default - none: no asking
   */
  readonly flow_request?: BlueprintReference;
}
