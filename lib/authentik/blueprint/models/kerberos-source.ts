import type {
  BlueprintBoolean,
  BlueprintReference,
  BlueprintSecretText,
  BlueprintText,
} from '../attribute-types';
import type { BlueprintTag } from '../tag';
import type { SourceAttributes } from './source';

/**
 * Users of a Kerberos realm.
 *
 * @model authentik_sources_kerberos.kerberossource
 * @identifiedBy slug
 */
export interface KerberosSourceAttributes extends SourceAttributes {
  /**
   * How a group of the source is matched with one of Authentik.
   * @default identifier
   */
  readonly group_matching_mode?: 'identifier' | 'name_link' | 'name_deny' | BlueprintTag;
  /**
   * Mappings that make the attributes of a group from what the source tells.
   * @references authentik_sources_kerberos.kerberossourcepropertymapping
   * @default - none
   */
  readonly group_property_mappings?: readonly BlueprintReference[];
  /**
   * Make of the server that users are read from.
   * @choiceUntil 2025.10 other
   * @default other
   */
  readonly kadmin_type?: 'MIT' | 'Heimdal' | 'other' | BlueprintTag;
  /**
   * Settings of the client, in place of those of the container.
   * @default - what DNS says
   */
  readonly krb5_conf?: BlueprintText;
  /**
   * Whether Authentik keeps the password of whoever signed in.
   * @default false
   */
  readonly password_login_update_internal_password?: BlueprintBoolean;
  /** Name of the realm, in capitals. */
  readonly realm: BlueprintText;
  /**
   * Credential cache of that principal, as `TYPE:residual`.
   * @default - none
   */
  readonly spnego_ccache?: BlueprintSecretText;
  /**
   * Keytab of that principal, as base64 or `TYPE:residual`.
   * @default - none
   */
  readonly spnego_keytab?: BlueprintSecretText;
  /**
   * Principal that browsers sign in to.
   * @default - HTTP at the host
   */
  readonly spnego_server_name?: BlueprintText;
  /**
   * Credential cache of that principal, as `TYPE:residual`.
   * @default - none
   */
  readonly sync_ccache?: BlueprintSecretText;
  /**
   * Keytab of that principal, as base64 or `TYPE:residual`.
   * @default - none
   */
  readonly sync_keytab?: BlueprintSecretText;
  /**
   * When what was copied is passed on to other applications.
   * @since 2025.12
   * @default deferred_end
   */
  readonly sync_outgoing_trigger_mode?: 'none' | 'immediate' | 'deferred_end' | BlueprintTag;
  /**
   * Password of that principal.
   * @default - none
   */
  readonly sync_password?: BlueprintSecretText;
  /**
   * Principal that reads users.
   * @default - none
   */
  readonly sync_principal?: BlueprintText;
  /**
   * Whether users are copied.
   * @default false
   */
  readonly sync_users?: BlueprintBoolean;
  /**
   * Whether passwords that users change here are changed there.
   * @default true
   */
  readonly sync_users_password?: BlueprintBoolean;
  /**
   * Mappings that make the attributes of a user from what the source tells.
   * @references authentik_sources_kerberos.kerberossourcepropertymapping
   * @default - none
   */
  readonly user_property_mappings?: readonly BlueprintReference[];
}

/**
 * Makes attributes of a user from a Kerberos principal.
 *
 * @model authentik_sources_kerberos.kerberossourcepropertymapping
 * @identifiedBy name
 */
export interface KerberosSourcePropertyMappingAttributes {
  /** Python code that returns a map of attributes. */
  readonly expression: BlueprintText;
  /**
   * Mark of an object that Authentik itself keeps up to date.
   * @default - none: it is yours
   */
  readonly managed?: BlueprintText;
  /** Name of the mapping in the admin interface. */
  readonly name: BlueprintText;
}
