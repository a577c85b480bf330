import type {
  BlueprintBoolean,
  BlueprintInteger,
  BlueprintMap,
  BlueprintReference,
  BlueprintSecretText,
  BlueprintText,
} from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * Writes users and groups to an application by SCIM; it belongs to the backchannel providers of the
 * application.
 *
 * @model authentik_providers_scim.scimprovider
 * @identifiedBy name
 */
export interface ScimProviderAttributes {
  /** Name of the provider in the admin interface. */
  readonly name: BlueprintText;
  /**
   * Mappings that make the application's users.
   * @references authentik_providers_scim.scimmapping
   * @default - none: users have no attributes
   */
  readonly property_mappings?: readonly BlueprintReference[];
  /**
   * Mappings that make the application's groups.
   * @references authentik_providers_scim.scimmapping
   * @default - none: groups have no attributes
   */
  readonly property_mappings_group?: readonly BlueprintReference[];
  /** Base URL of the application's SCIM interface, often one that ends in `/v2`. */
  readonly url: BlueprintText;
  /**
   * Whether the certificate of the application is verified.
   * @default true
   */
  readonly verify_certificates?: BlueprintBoolean;
  /**
   * Token that the application asks for.
   * @default - none
   */
  readonly token?: BlueprintSecretText;
  /**
   * Whether requests carry `token` or a token of `auth_oauth`.
   * @since 2025.10
   * @choiceSince 2026.5 oauth_interactive
   * @default token
   */
  readonly auth_mode?: 'token' | 'oauth' | 'oauth_interactive' | BlueprintTag;
  /**
   * OAuth source that gives the tokens.
   * @references authentik_sources_oauth.oauthsource
   * @since 2025.10
   * @default - none
   */
  readonly auth_oauth?: BlueprintReference;
  /**
   * Further parameters of the request for a token, such as `grant_type`.
   * @since 2025.10
   * @default - none
   */
  readonly auth_oauth_params?: BlueprintMap;
  /**
   * Application whose peculiarities are allowed for.
   * @choiceSince 2025.10 sfdc
   * @choiceSince 2026.5 webex vcenter
   * @choiceSince 2026.8 gitlab
   * @default default
   */
  readonly compatibility_mode?:
    'default' | 'aws' | 'slack' | 'sfdc' | 'gitlab' | 'webex' | 'vcenter' | BlueprintTag;
  /**
   * How long it is remembered what the application can do, such as `hours=1`; `minutes=0` is not at all.
   * @since 2025.12
   * @default hours=1
   */
  readonly service_provider_config_cache_timeout?: BlueprintText;
  /**
   * Whether service accounts are left out.
   * @default false
   */
  readonly exclude_users_service_account?: BlueprintBoolean;
  /**
   * How many objects one task writes, at least 1.
   * @since 2025.12
   * @default 100
   */
  readonly sync_page_size?: BlueprintInteger;
  /**
   * How long one task may take, such as `minutes=30`.
   * @since 2025.12
   * @default minutes=30
   */
  readonly sync_page_timeout?: BlueprintText;
  /**
   * Groups that are written.
   * @references authentik_core.group
   * @since 2026.2
   * @default - all groups
   */
  readonly group_filters?: readonly BlueprintReference[];
  /**
   * Group whose members are written; without it releases up to 2025.12 write all users.
   * @references authentik_core.group
   * @until 2025.12
   * @default - all users
   */
  readonly filter_group?: BlueprintReference;
  /**
   * Whether nothing is written to the application, only logged.
   * @default false
   */
  readonly dry_run?: BlueprintBoolean;
  /**
   * Whether objects that the application has already are looked for and taken over.
   * @since 2026.8
   * @default - what the release of Authentik does
   */
  readonly discovery_enabled?: BlueprintBoolean;
}
