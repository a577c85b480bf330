import { isPlainObject, type PlainObject } from '../../../base/plain-object';
import type { DiffObject } from '../../diff-object';
import { listed } from '../../listed';
import type { ChangeRule, Effect } from '../../rule';
import { type Allowance, allowsMore } from '../allowance';
import { fieldsAt } from '../select-fields';

const ROLES = new Set(['Role', 'ClusterRole']);
const BINDINGS = new Set(['RoleBinding', 'ClusterRoleBinding']);

/** Rights at the API of Kubernetes. */
export const roles: ChangeRule = {
  id: 'roles',
  judge(change) {
    if (change.type === 'removed') return [];
    const { kind } = change.after;
    if (change.type === 'added') {
      if (ROLES.has(kind))
        return [{ consequence: 'access', message: 'rights that can be given to accounts' }];
      return BINDINGS.has(kind)
        ? [{ consequence: 'access', message: `gives rights to ${subjects(change.after)}` }]
        : [];
    }
    if (ROLES.has(kind))
      return roleChange(change.before, change.after, fieldsAt(change, /^(?:rules|aggregationRule)\b/));
    if (!BINDINGS.has(kind)) return [];
    const fresh = fieldsAt(change, /^subjects\b/).filter(({ after }) => after !== undefined);
    const role = fieldsAt(change, /^roleRef\b/);
    return [
      ...(fresh.length === 0
        ? []
        : [
            {
              consequence: 'access',
              message: `gives rights to ${subjects(change.after)}`,
              fields: fresh,
            } as const,
          ]),
      ...(role.length === 0
        ? []
        : [{ consequence: 'access', message: 'gives other rights', fields: role } as const]),
    ];
  },
};

function roleChange(before: DiffObject, after: DiffObject, fields: Effect['fields'] = []): readonly Effect[] {
  if (fields.length === 0) return [];
  const wider = allowsMore(grants(before.normal), grants(after.normal));
  return wider || 'aggregationRule' in after.normal
    ? [{ consequence: 'access', message: 'whoever has the role may do more', fields }]
    : [{ consequence: 'none', message: 'whoever has the role may do less', fields }];
}

/** What each rule grants: verbs, groups, resources, names and URLs, each with each. */
function grants({ rules }: PlainObject): readonly Allowance[] {
  if (!Array.isArray(rules)) return [];
  return rules.filter(isPlainObject).map((rule) =>
    ['verbs', 'apiGroups', 'resources', 'resourceNames', 'nonResourceURLs'].map((field) => {
      const list: unknown = rule[field];
      return Array.isArray(list) ? list.map(String) : [''];
    }),
  );
}

function subjects({ normal }: DiffObject): string {
  const list = Array.isArray(normal['subjects']) ? normal['subjects'].filter(isPlainObject) : [];
  return listed(list.map(({ kind, name }) => `${String(kind)}/${String(name)}`)) || 'nobody';
}
