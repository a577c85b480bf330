import type { ChangeRule, Effect } from '../../rule';
import { fieldsAt } from '../select-fields';

/** StatefulSets with claims that get fewer pods, or that let go of claims from now on. */
export const fewerClaims: ChangeRule = {
  id: 'fewer-claims',
  judge(change) {
    if (change.type !== 'changed' || change.after.checked.body?.kind !== 'StatefulSet') return [];
    const { spec } = change.after.checked.body;
    if ((spec?.volumeClaimTemplates ?? []).length === 0) return [];
    const deleted = spec?.persistentVolumeClaimRetentionPolicy?.whenScaled === 'Delete';
    const effects: Effect[] = [];
    const replicas = fieldsAt(change, /^spec\.replicas$/).filter(
      ({ before, after }) => Number(after ?? 1) < Number(before ?? 1),
    );
    if (replicas.length > 0) {
      const message = deleted
        ? 'the claims of the pods that end go with them'
        : 'the claims of the pods that end stay behind, with what is in them';
      effects.push({ consequence: 'data-loss', message, fields: replicas });
    }
    const policy = fieldsAt(change, /^spec\.persistentVolumeClaimRetentionPolicy\b/).filter(({ after }) =>
      JSON.stringify(after ?? '').includes('Delete'),
    );
    if (policy.length > 0) {
      const message = 'claims are deleted from now on, when the StatefulSet goes or shrinks';
      effects.push({ consequence: 'data-loss', message, fields: policy });
    }
    return effects;
  },
};
