import type { ChangeRule } from '../../rule';
import { RUNNING } from '../select-fields';

/** Pods of what is gone end, as soon as it is pruned. */
export const removedWorkloads: ChangeRule = {
  id: 'removed-workloads',
  judge(change) {
    if (change.type !== 'removed' || !RUNNING.has(change.before.kind)) return [];
    return [{ consequence: 'restart', message: 'its pods end for good when what is gone is pruned' }];
  },
};
