import type {
  BlueprintBoolean,
  BlueprintReference,
  BlueprintSecretText,
  BlueprintText,
} from '../attribute-types';

/**
 * Lets devices that speak RADIUS sign users in; an outpost answers.
 *
 * @model authentik_providers_radius.radiusprovider
 * @identifiedBy name
 */
export interface RadiusProviderAttributes {
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
   * Certificate that it is served with.
   * @references authentik_crypto.certificatekeypair
   * @since 2025.10
   * @default - none
   */
  readonly certificate?: BlueprintReference;
  /**
   * Networks that devices may ask from, with commas between.
   * @default 0.0.0.0/0, ::/0
   */
  readonly client_networks?: BlueprintText;
  /**
   * Flow that signs users out.
   * @references authentik_flows.flow
   */
  readonly invalidation_flow: BlueprintReference;
  /**
   * Whether users may write the code of a second factor behind their password, with a semicolon between.
   * @default true
   */
  readonly mfa_support?: BlueprintBoolean;
  /** Name of the provider in the admin interface. */
  readonly name: BlueprintText;
  /**
   * Mappings that make attributes of the answer.
   * @references authentik_providers_radius.radiusproviderpropertymapping
   * @default - none
   */
  readonly property_mappings?: readonly BlueprintReference[];
  /**
   * Secret that the devices share with the outpost.
   * @default - a random one
   */
  readonly shared_secret?: BlueprintSecretText;
}
