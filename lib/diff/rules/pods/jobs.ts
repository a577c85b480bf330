import type { ChangeRule } from '../../rule';
import { fieldsAt, POD_TEMPLATE } from '../select-fields';

/** Jobs whose name follows their content run again when it changes; new ones run; CronJobs wait for their time. */
export const jobs: ChangeRule = {
  id: 'jobs',
  judge(change) {
    if (change.type === 'added' && change.after.kind === 'Job') {
      return [{ consequence: 'rerun', message: 'the Job runs' }];
    }
    if (change.type !== 'changed') return [];
    if (change.after.kind === 'Job' && change.before.name !== change.after.name) {
      const message = `the Job runs again under a new name; ${change.before.name} can go`;
      return [{ consequence: 'rerun', message }];
    }
    if (change.after.kind !== 'CronJob') return [];
    const fields = [...fieldsAt(change, POD_TEMPLATE), ...fieldsAt(change, /^spec\.schedule$/)];
    return fields.length === 0
      ? []
      : [{ consequence: 'none', message: 'holds from its next run on', fields }];
  },
};
