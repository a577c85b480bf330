import { isPlainObject, type PlainObject } from '../../../base/plain-object';
import type { DiffObject } from '../../diff-object';
import type { ChangeRule, Effect } from '../../rule';
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
  const old = grants(before.normal);
  const wider = grants(after.normal).some((grant) => !old.includes(grant));
  return wider || 'aggregationRule' in after.normal
    ? [{ consequence: 'access', message: 'whoever has the role may do more', fields }]
    : [{ consequence: 'none', message: 'whoever has the role may do less', fields }];
}

/** Every single right, as text. */
function grants({ rules }: PlainObject): readonly string[] {
  if (!Array.isArray(rules)) return [];
  return rules.filter(isPlainObject).flatMap((rule) => {
    const what = (field: string): readonly unknown[] =>
      Array.isArray(rule[field]) ? (rule[field] as unknown[]) : [''];
    return what('verbs').flatMap((verb) =>
      what('apiGroups').flatMap((group) =>
        what('resources').flatMap((resource) =>
          what('resourceNames').flatMap((name) =>
            what('nonResourceURLs').map((url) => [verb, group, resource, name, url].map(String).join(' ')),
          ),
        ),
      ),
    );
  });
}

function subjects({ normal }: DiffObject): string {
  const list = Array.isArray(normal['subjects']) ? normal['subjects'].filter(isPlainObject) : [];
  return list.map(({ kind, name }) => `${String(kind)}/${String(name)}`).join(', ') || 'nobody';
}
