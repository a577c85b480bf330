import { listed } from '../../listed';
import { ObjectSet } from '../../object-set';
import type { ChangeRule } from '../../rule';
import { fieldsAt, POD_TEMPLATE } from '../select-fields';

/** Pods that read Secrets that they did not read before. */
export const secretReaders: ChangeRule = {
  id: 'secret-readers',
  judge(change) {
    if (change.type === 'removed') return [];
    const old = change.type === 'added' ? new Set<string>() : ObjectSet.secretsOf(change.before);
    const fresh = [...ObjectSet.secretsOf(change.after)].filter((name) => !old.has(name)).sort();
    if (fresh.length === 0) return [];
    const message = `its pods read ${fresh.length === 1 ? 'the Secret' : 'the Secrets'} ${listed(fresh)}`;
    if (change.type === 'added') return [{ consequence: 'access', message }];
    const names = new Set<unknown>(fresh);
    const fields = fieldsAt(change, POD_TEMPLATE).filter(({ path, after }) => {
      const text = `${path} ${JSON.stringify(after ?? '')}`;
      return /secret/i.test(text) && namesAny(after, names);
    });
    return [{ consequence: 'access', message, fields }];
  },
};

/** Whether one of some names stands in a value. */
function namesAny(value: unknown, names: ReadonlySet<unknown>): boolean {
  if (typeof value !== 'object' || value === null) return names.has(value);
  return Object.values(value).some((part) => namesAny(part, names));
}
