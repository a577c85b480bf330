import { isPlainObject } from '../../../base/plain-object';
import type { FieldChange } from '../../field-change';
import type { ChangeRule, Effect } from '../../rule';
import { fieldsAt } from '../select-fields';

const ROLE = /^spec\.managed\.roles\[[^\]]*\]$/;
const POWERS =
  /^spec\.managed\.roles\[[^\]]*\]\.(?:superuser|createdb|createrole|replication|bypassrls|login|inRoles)$/;

/** Users of the database, and whether a database is to be there at all. */
export const databaseRoles: ChangeRule = {
  id: 'database-roles',
  judge(change) {
    if (change.type !== 'changed' || !['Cluster', 'Database', 'DatabaseRole'].includes(change.after.kind))
      return [];
    const effects: Effect[] = [];
    for (const field of fieldsAt(change, ROLE)) effects.push(roleChange(field));
    for (const field of fieldsAt(change, /^spec\.managed(?:\.roles)?$/)) effects.push(roleChange(field));
    for (const field of fieldsAt(change, /(?:^spec|\.roles\[[^\]]*\])\.ensure$/)) {
      effects.push(
        field.after === 'absent'
          ? { consequence: 'data-loss', message: 'the operator drops it', fields: [field] }
          : { consequence: 'none', message: 'the operator makes it', fields: [field] },
      );
    }
    const powers = fieldsAt(change, POWERS).filter(({ after }) => after !== undefined && after !== false);
    if (powers.length > 0)
      effects.push({ consequence: 'access', message: 'the user may do more', fields: powers });
    const superuser = fieldsAt(change, /^spec\.enableSuperuserAccess$/).filter(({ after }) => after === true);
    if (superuser.length > 0) {
      effects.push({
        consequence: 'access',
        message: 'the superuser may sign in with a password',
        fields: superuser,
      });
    }
    return effects;
  },
};

function roleChange(field: FieldChange): Effect {
  const gone =
    field.after === undefined || (isPlainObject(field.after) && field.after['ensure'] === 'absent');
  return gone
    ? { consequence: 'data-loss', message: 'the user stays in the server, without an owner', fields: [field] }
    : { consequence: 'access', message: 'a user of the database is made', fields: [field] };
}
