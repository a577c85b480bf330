import type { DiffObject } from '../../diff-object';
import type { ObjectSet } from '../../object-set';
import type { ChangeRule, Effect } from '../../rule';
import { fieldsAt } from '../select-fields';

/** More or fewer pods of one kind. */
export const scaling: ChangeRule = {
  id: 'scaling',
  judge(change, sides) {
    if (change.type !== 'changed') return [];
    return fieldsAt(change, /^spec\.replicas$/).flatMap((field): readonly Effect[] => {
      const before = typeof field.before === 'number' ? field.before : 1;
      const after = typeof field.after === 'number' ? field.after : 1;
      const fields = [field];
      if (after === 0) return [{ consequence: 'restart', message: 'all its pods end: an outage', fields }];
      const isAutomatic = field.after === undefined && hasAutoscaler(change.after, sides.after);
      const message = isAutomatic
        ? handedOver(before)
        : `${after > before ? 'grows' : 'shrinks'} from ${String(before)} to ${String(after)} pods`;
      return [{ consequence: 'none', message, fields }];
    });
  },
};

function hasAutoscaler({ kind, name, namespace }: DiffObject, { objects }: ObjectSet): boolean {
  return objects.some(({ checked: { body }, ...autoscaler }) => {
    if (body?.kind !== 'HorizontalPodAutoscaler' || autoscaler.namespace !== namespace) return false;
    const target = body.spec?.scaleTargetRef;
    return target?.kind === kind && target.name === name;
  });
}

/** A field that is gone from the manifests goes back to its default, 1, until the autoscaler acts. */
function handedOver(before: number): string {
  return before > 1
    ? `falls from ${String(before)} pods to 1 until its autoscaler adds more; \`kubectl apply edit-last-applied\`, without \`spec.replicas\`, keeps them`
    : 'an autoscaler sets its number of pods';
}
