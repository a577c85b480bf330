import type { ChangeRule } from '../../rule';
import { fieldsAt } from '../select-fields';

/** Addresses of Services that cannot change once given (ValidateServiceUpdate, patchAllocatedValues). */
export const serviceAddress: ChangeRule = {
  id: 'service-address',
  judge(change) {
    if (change.type !== 'changed' || change.after.checked.body?.kind !== 'Service') return [];
    // without an address there is nothing to keep
    if (change.after.checked.body.spec?.type === 'ExternalName') return [];
    const fields = fieldsAt(change, /^spec\.(?:clusterIPs?|ipFamilies)\b/).filter(
      (field) => field.path !== 'spec.ipFamilies' || firstOf(field.before) !== firstOf(field.after),
    );
    const causes = fields.filter(({ before, after }) => before !== undefined || after === 'None');
    if (causes.length === 0) return [];
    const message = `the address of a Service cannot change, nor whether it has one: delete it first (kubectl delete service ${change.after.name})`;
    return [{ consequence: 'refused', message, fields: causes }];
  },
};

function firstOf(list: unknown): unknown {
  return Array.isArray(list) ? (list[0] as unknown) : undefined;
}
