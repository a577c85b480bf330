import type { DiffObject } from '../../diff-object';
import type { ChangeRule, Effect } from '../../rule';
import { fieldsAt, POD_TEMPLATE } from '../select-fields';

/** Accounts that pods run under, and whether they hold a token for the API. */
export const accounts: ChangeRule = {
  id: 'accounts',
  judge(change) {
    if (change.type !== 'changed') return [];
    const effects: Effect[] = [];
    const ofPods = fieldsAt(change, POD_TEMPLATE);
    const account = ofPods.filter(({ path }) => path.endsWith('.spec.serviceAccountName'));
    if (account.length > 0) {
      const name = change.after.pod?.spec.serviceAccountName ?? 'default';
      effects.push({
        consequence: 'access',
        message: `its pods have the rights of the account ${name}`,
        fields: account,
      });
    }
    const token = [
      ...ofPods.filter(({ path }) => path.endsWith('.spec.automountServiceAccountToken')),
      ...fieldsAt(change, /^automountServiceAccountToken$/),
    ].filter(({ before, after }) => before === false && after !== false);
    if (token.length > 0) {
      effects.push({
        consequence: 'access',
        message: 'pods get a token for the API of Kubernetes',
        fields: token,
      });
    }
    return [...effects, ...namespaceStandard(change.before, change.after, fieldsAt(change, STANDARD))];
  },
};

const STANDARD = /^metadata\.labels\."pod-security\.kubernetes\.io\/enforce"$/;
const LEVELS: readonly unknown[] = ['privileged', 'baseline', 'restricted'];

/** What a namespace demands of its pods (Pod Security admission). */
function namespaceStandard(
  before: DiffObject,
  after: DiffObject,
  fields: Effect['fields'] = [],
): readonly Effect[] {
  if (after.kind !== 'Namespace' || fields.length === 0) return [];
  const [old, now] = [before, after].map(({ labels }) =>
    LEVELS.indexOf(labels['pod-security.kubernetes.io/enforce'] ?? 'privileged'),
  );
  return (now ?? 0) < (old ?? 0)
    ? [{ consequence: 'access', message: 'the namespace admits pods with more privileges', fields }]
    : [{ consequence: 'none', message: 'pods that are there stay; new ones must meet the standard', fields }];
}
