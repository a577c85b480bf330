import type {
  BlueprintBoolean,
  BlueprintReference,
  BlueprintSecretText,
  BlueprintText,
} from '../attribute-types';
import type { BlueprintTag } from '../tag';
import type { SourceAttributes } from './source';

/**
 * Copies users and groups of an LDAP directory, and lets them sign in.
 *
 * @model authentik_sources_ldap.ldapsource
 * @identifiedBy slug
 */
export interface LdapSourceAttributes extends SourceAttributes {
  /**
   * Mappings that make the attributes of a user from what the source tells.
   * @references authentik_sources_ldap.ldapsourcepropertymapping
   * @default - none
   */
  readonly user_property_mappings?: readonly BlueprintReference[];
  /**
   * Mappings that make the attributes of a group from what the source tells.
   * @references authentik_sources_ldap.ldapsourcepropertymapping
   * @default - none
   */
  readonly group_property_mappings?: readonly BlueprintReference[];
  /** Address of the directory: `ldaps://` and `ldap://` URLs, with commas between. */
  readonly server_uri: BlueprintText;
  /**
   * Certificate of the authority that the directory's certificate is verified with.
   * @references authentik_crypto.certificatekeypair
   * @default - none: it is not verified
   */
  readonly peer_certificate?: BlueprintReference;
  /**
   * Key pair that Authentik shows to the directory.
   * @references authentik_crypto.certificatekeypair
   * @default - none
   */
  readonly client_certificate?: BlueprintReference;
  /**
   * Name with which Authentik signs in to the directory.
   * @default - anonymous
   */
  readonly bind_cn?: BlueprintText;
  /**
   * Password of `bind_cn`.
   * @default - none
   */
  readonly bind_password?: BlueprintSecretText;
  /**
   * Whether an `ldap://` connection becomes an encrypted one.
   * @default false
   */
  readonly start_tls?: BlueprintBoolean;
  /**
   * Whether the server's name is sent when the connection is encrypted.
   * @default false
   */
  readonly sni?: BlueprintBoolean;
  /** Entry that everything is looked for under. */
  readonly base_dn: BlueprintText;
  /**
   * What is put before `base_dn` to look for users.
   * @default - nothing
   */
  readonly additional_user_dn?: BlueprintText;
  /**
   * What is put before `base_dn` to look for groups.
   * @default - nothing
   */
  readonly additional_group_dn?: BlueprintText;
  /**
   * LDAP filter of what is a user.
   * @default (objectClass=person)
   */
  readonly user_object_filter?: BlueprintText;
  /**
   * LDAP filter of what is a group.
   * @default (objectClass=group)
   */
  readonly group_object_filter?: BlueprintText;
  /**
   * Field that holds the members of a group.
   * @default member
   */
  readonly group_membership_field?: BlueprintText;
  /**
   * Attribute of a user that `group_membership_field` names.
   * @default distinguishedName
   */
  readonly user_membership_attribute?: BlueprintText;
  /**
   * Field that tells one object from all others.
   * @default objectSid
   */
  readonly object_uniqueness_field?: BlueprintText;
  /**
   * Whether a password that the directory accepted is kept in Authentik too.
   * @default false
   */
  readonly password_login_update_internal_password?: BlueprintBoolean;
  /**
   * Whether users are copied.
   * @default true
   */
  readonly sync_users?: BlueprintBoolean;
  /**
   * Whether passwords that users change in Authentik are written to the directory; only one source can.
   * @default true
   */
  readonly sync_users_password?: BlueprintBoolean;
  /**
   * Whether groups are copied.
   * @default true
   */
  readonly sync_groups?: BlueprintBoolean;
  /**
   * Whether groups that are members of groups are so in Authentik too.
   * @since 2026.8
   * @default false
   */
  readonly sync_group_hierarchy?: BlueprintBoolean;
  /**
   * Group that copied groups are put under.
   * @references authentik_core.group
   * @default - none
   */
  readonly sync_parent_group?: BlueprintReference;
  /**
   * Whether the groups of a user are read from the user, which finds nested groups, instead of from the groups.
   * @default false
   */
  readonly lookup_groups_from_user?: BlueprintBoolean;
  /**
   * Whether users and groups are deleted that the directory has no more.
   * @default false
   */
  readonly delete_not_found_objects?: BlueprintBoolean;
  /**
   * When providers such as SCIM write what was copied: not at all, at each object, or at the end.
   * @since 2025.12
   * @default deferred_end
   */
  readonly sync_outgoing_trigger_mode?: 'none' | 'immediate' | 'deferred_end' | BlueprintTag;
}
