import type {
  BlueprintBoolean,
  BlueprintInteger,
  BlueprintMap,
  BlueprintReference,
  BlueprintText,
} from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * Lets users reach desktops and consoles in their browser; an outpost connects.
 *
 * @model authentik_providers_rac.racprovider
 * @identifiedBy name
 */
export interface RacProviderAttributes {
  /**
   * Flow that signs users in on their way to the application.
   * @references authentik_flows.flow
   * @default - the brand's own
   */
  readonly authentication_flow?: BlueprintReference;
  /**
   * Flow that asks whether the application may learn of the user.
   * @references authentik_flows.flow
   */
  readonly authorization_flow: BlueprintReference;
  /**
   * How long a connection may last, such as `hours=8`.
   * @default hours=8
   */
  readonly connection_expiry?: BlueprintText;
  /**
   * Whether a connection that broke cannot be taken up again.
   * @default false
   */
  readonly delete_token_on_disconnect?: BlueprintBoolean;
  /** Name of the provider in the admin interface. */
  readonly name: BlueprintText;
  /**
   * Mappings that make settings of a connection.
   * @references authentik_providers_rac.racpropertymapping
   * @default - none
   */
  readonly property_mappings?: readonly BlueprintReference[];
  /**
   * Settings of all connections, as Guacamole names them.
   * @default - none
   */
  readonly settings?: BlueprintMap;
}

/**
 * A computer that users reach by a RAC provider.
 *
 * @model authentik_providers_rac.endpoint
 * @identifiedBy name provider
 */
export interface RacEndpointAttributes {
  /** Whether users are asked for a login there. */
  readonly auth_mode: 'static' | 'prompt' | BlueprintTag;
  /** Its host, with a port behind a colon when it is not the usual one. */
  readonly host: BlueprintText;
  /**
   * How many connections there may be at once; -1 is no limit.
   * @default 1
   */
  readonly maximum_connections?: BlueprintInteger;
  /** Name of the computer. */
  readonly name: BlueprintText;
  /**
   * Mappings that make settings of a connection.
   * @references authentik_providers_rac.racpropertymapping
   * @default - none
   */
  readonly property_mappings?: readonly BlueprintReference[];
  /** By what it is reached. */
  readonly protocol: 'rdp' | 'vnc' | 'ssh' | BlueprintTag;
  /**
   * Provider that it belongs to.
   * @references authentik_providers_rac.racprovider
   */
  readonly provider: BlueprintReference;
  /**
   * Settings of its connections, as Guacamole names them.
   * @default - none
   */
  readonly settings?: BlueprintMap;
}
