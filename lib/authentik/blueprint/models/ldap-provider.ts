import type {
  BlueprintBoolean,
  BlueprintInteger,
  BlueprintReference,
  BlueprintText,
} from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * Lets programs that speak LDAP ask for users and groups; an outpost answers.
 *
 * @model authentik_providers_ldap.ldapprovider
 * @identifiedBy name
 */
export interface LdapProviderAttributes {
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
   * DN under which all objects are.
   * @default DC=ldap,DC=goauthentik,DC=io
   */
  readonly base_dn?: BlueprintText;
  /**
   * Whether each bind runs the flow, or the result of the last one holds for a while.
   * @default direct
   */
  readonly bind_mode?: 'direct' | 'cached' | BlueprintTag;
  /**
   * Certificate that it is served with.
   * @references authentik_crypto.certificatekeypair
   * @default - none
   */
  readonly certificate?: BlueprintReference;
  /**
   * Number that those of groups begin at.
   * @default 4000
   */
  readonly gid_start_number?: BlueprintInteger;
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
   * Mappings that add to what is answered.
   * @references authentik_core.propertymapping
   * @default - none
   */
  readonly property_mappings?: readonly BlueprintReference[];
  /**
   * Whether each search asks Authentik, or the outpost keeps all objects.
   * @default direct
   */
  readonly search_mode?: 'direct' | 'cached' | BlueprintTag;
  /**
   * Name that the certificate is for.
   * @default - any
   */
  readonly tls_server_name?: BlueprintText;
  /**
   * Number that those of users begin at.
   * @default 2000
   */
  readonly uid_start_number?: BlueprintInteger;
}
