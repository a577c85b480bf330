import type { ChangeRule } from '../../rule';
import { fieldsAt } from '../select-fields';

/** Secrets and ConfigMaps that say of themselves that they never change (ValidateSecretUpdate, ValidateConfigMapUpdate). */
export const immutableData: ChangeRule = {
  id: 'immutable-data',
  judge(change) {
    if (change.type !== 'changed' || change.before.normal['immutable'] !== true) return [];
    const fields = fieldsAt(change, /^(?:data|binaryData|immutable)\b/);
    if (fields.length === 0) return [];
    const message = 'it is marked as immutable: delete it first, or give it another name';
    return [{ consequence: 'refused', message, fields }];
  },
};
