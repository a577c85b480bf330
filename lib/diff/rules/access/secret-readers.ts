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
    const message = `its pods read ${fresh.length === 1 ? 'the Secret' : 'the Secrets'} ${fresh.join(', ')}`;
    if (change.type === 'added') return [{ consequence: 'access', message }];
    const fields = fieldsAt(change, POD_TEMPLATE).filter(({ path, after }) => {
      const text = `${path} ${JSON.stringify(after ?? '')}`;
      return /secret/i.test(text) && fresh.some((name) => text.includes(name));
    });
    return [{ consequence: 'access', message, fields }];
  },
};
