import type { ChangeRule } from '../../rule';
import { fieldsAt } from '../select-fields';

/** Secrets that are fetched from somewhere else than before. */
export const externalSecrets: ChangeRule = {
  id: 'external-secrets',
  judge(change) {
    const kinds = ['ExternalSecret', 'ClusterExternalSecret', 'SecretStore', 'ClusterSecretStore'];
    if (change.type === 'added' && change.after.kind === 'ExternalSecret') {
      return [{ consequence: 'outside', message: 'the store must hold what it fetches' }];
    }
    if (change.type !== 'changed' || !kinds.includes(change.after.kind)) return [];
    const fields = fieldsAt(change, /^spec\.(?:data|dataFrom|secretStoreRef|provider|target\.template)\b/);
    if (fields.length === 0) return [];
    const message = 'the store must hold what is fetched now; its readers see it when they restart';
    return [{ consequence: 'outside', message, fields }];
  },
};
