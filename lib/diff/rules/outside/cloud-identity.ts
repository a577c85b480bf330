import type { ChangeRule } from '../../rule';
import { fieldsAt } from '../select-fields';

/** Annotations by which a cloud gives an account its identity; on ServiceAccounts, or passed on by an operator. */
const IDENTITY =
  /annotations\."(?:eks\.amazonaws\.com\/role-arn|iam\.gke\.io\/gcp-service-account|azure\.workload\.identity\/(?:client|tenant)-id)"$/;

/** Identities in a cloud that must trust the account. */
export const cloudIdentity: ChangeRule = {
  id: 'cloud-identity',
  judge(change) {
    const fields = fieldsAt(change, IDENTITY);
    if (fields.length === 0) return [];
    const message =
      'the identity must trust this account of this namespace (cdk8s-pixee iam); pods take it up when they restart';
    return [{ consequence: 'outside', message, fields }];
  },
};
