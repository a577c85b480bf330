import type { ChangeRule } from '../../rule';
import { fieldsAt } from '../select-fields';

/** Certificates of cert-manager are issued anew when what they say changes. */
export const certificates: ChangeRule = {
  id: 'certificates',
  judge(change) {
    if (change.type !== 'changed' || change.after.kind !== 'Certificate') return [];
    const fields = fieldsAt(
      change,
      /^spec\.(?:dnsNames|ipAddresses|commonName|issuerRef|secretName|privateKey|usages|isCA|subject|uris)\b/,
    );
    if (fields.length === 0) return [];
    return [{ consequence: 'reload', message: 'a new certificate is issued', fields }];
  },
};
