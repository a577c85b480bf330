import type { ChangeRule, Effect } from '../../rule';
import { fieldsAt } from '../select-fields';

/** More or fewer pods of one kind. */
export const scaling: ChangeRule = {
  id: 'scaling',
  judge(change) {
    if (change.type !== 'changed') return [];
    return fieldsAt(change, /^spec\.replicas$/).flatMap((field): readonly Effect[] => {
      const before = typeof field.before === 'number' ? field.before : 1;
      const after = typeof field.after === 'number' ? field.after : 1;
      const fields = [field];
      if (after === 0) return [{ consequence: 'restart', message: 'all its pods end: an outage', fields }];
      const message = `${after > before ? 'grows' : 'shrinks'} from ${String(before)} to ${String(after)} pods`;
      return [{ consequence: 'none', message, fields }];
    });
  },
};
