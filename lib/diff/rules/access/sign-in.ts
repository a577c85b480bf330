import type { ChangeRule, Effect } from '../../rule';
import { changedVariables } from '../data/variables';
import { fieldsAt, POD_TEMPLATE } from '../select-fields';

/** Guards of Traefik, and settings of the product that let people in. */
export const signIn: ChangeRule = {
  id: 'sign-in',
  judge(change) {
    if (change.type === 'removed') {
      return change.before.kind === 'Middleware'
        ? [{ consequence: 'access', message: 'what it guards is open, or not served at all' }]
        : [];
    }
    if (change.type === 'added') return [];
    const guard = change.after.kind === 'Middleware' ? fieldsAt(change, /^spec\b/) : [];
    const effects: Effect[] =
      guard.length === 0
        ? []
        : [{ consequence: 'access', message: 'what guards its routes changes', fields: guard }];
    for (const { name, before, after, field } of changedVariables(fieldsAt(change, POD_TEMPLATE))) {
      if (name === 'PIXEE_AUTHENTICATION_ENABLED' && before === 'true' && after !== 'true') {
        effects.push({ consequence: 'access', message: 'nobody has to sign in any more', fields: [field] });
      }
      if (name === 'PIXEE_ACCESS_ENABLED' && before === 'true' && after !== 'true') {
        effects.push({
          consequence: 'access',
          message: 'roles no longer limit what users may do',
          fields: [field],
        });
      }
    }
    return effects;
  },
};
