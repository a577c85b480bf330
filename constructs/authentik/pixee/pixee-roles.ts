import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { given } from '../../../lib/base/given';

/** Scope by which the product asks for the roles of a user. */
export const ROLES_SCOPE = 'pixee_roles';

/** Names of the groups whose members have a role of the product. */
export interface PixeeRoleGroups {
  /** Members administer the product. @default Pixee Admins @format any */
  readonly admin?: string;
  /** Members have the role Security Lead. @default Pixee Security Leads @format any */
  readonly securityLead?: string;
  /** Members have the role Member. @default Pixee Members @format any */
  readonly member?: string;
}

/** A role of the product, and the group whose members have it. */
export interface RoleGroup {
  readonly role: string;
  readonly group: string;
}

/** The roles of the product, from the mightiest on. */
export function roleGroups(groups: PixeeRoleGroups = {}): readonly RoleGroup[] {
  return [
    { role: 'Admin', group: given(groups.admin) ?? 'Pixee Admins' },
    { role: 'Security Lead', group: given(groups.securityLead) ?? 'Pixee Security Leads' },
    { role: 'Member', group: given(groups.member) ?? 'Pixee Members' },
  ];
}

/**
 * The mapping of the scope. Members of groups below the named ones count too. Whoever administers Authentik can join any
 * group, so that such a user is an Admin from the first sign-in on; a user without a role has no claim at all.
 */
export function rolesMapping(
  roles: readonly RoleGroup[],
): BlueprintEntry<'authentik_providers_oauth2.scopemapping'> {
  const lines = roles.flatMap(({ role, group }, index) => {
    const isMember = `ak_is_group_member(request.user, name=${JSON.stringify(group)})`;
    const condition = index === 0 ? `request.user.is_superuser or ${isMember}` : isMember;
    return [`if ${condition}:`, `    roles.append(${JSON.stringify(role)})`];
  });
  return new BlueprintEntry('authentik_providers_oauth2.scopemapping', {
    name: 'Pixee roles',
    scope_name: ROLES_SCOPE,
    description: 'Your roles in Pixee Enterprise Server',
    expression: ['roles = []', ...lines, `return {"${ROLES_SCOPE}": roles} if roles else {}`, ''].join('\n'),
  });
}
