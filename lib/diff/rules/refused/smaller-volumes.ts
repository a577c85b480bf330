import { parseQuantity } from '../../../rules/quantity';
import type { FieldChange } from '../../field-change';
import type { ChangeRule, Effect } from '../../rule';
import { fieldsAt } from '../select-fields';

/** Where kinds say how large their volumes are. */
const SIZES: Readonly<Record<string, RegExp>> = {
  PersistentVolumeClaim: /^spec\.resources\.requests\.storage$/,
  Cluster: /^spec\.(?:storage|walStorage|tablespaces\[[^\]]*\]\.storage)\.size$/,
};

/**
 * Volumes grow if their class allows it, and never shrink (ValidatePersistentVolumeClaimUpdate; CloudNativePG:
 * validateStorageConfigurationChange).
 */
export const smallerVolumes: ChangeRule = {
  id: 'smaller-volumes',
  judge(change) {
    if (change.type !== 'changed') return [];
    const path = SIZES[change.after.kind];
    const effects = path === undefined ? [] : fieldsAt(change, path).map(sizeChange);
    return [...effects, ...walStorageGone(change.after.kind, fieldsAt(change, /^spec\.walStorage$/))];
  },
};

function sizeChange(field: FieldChange): Effect {
  const [before, after] = [field.before, field.after].map((size) => parseQuantity(String(size)));
  if (before !== undefined && after !== undefined && after < before) {
    return { consequence: 'refused', message: 'a volume cannot shrink', fields: [field] };
  }
  return {
    consequence: 'none',
    message: 'the volumes grow, if their storage class has allowVolumeExpansion',
    fields: [field],
  };
}

/** CloudNativePG: validateWalStorageChange. */
function walStorageGone(kind: string, fields: readonly FieldChange[]): readonly Effect[] {
  const gone = fields.filter(({ after }) => after === undefined);
  if (kind !== 'Cluster' || gone.length === 0) return [];
  const message = 'the operator refuses to give up the volume of the log once it is there';
  return [{ consequence: 'refused', message, fields: gone }];
}
