import { isPlainObject } from '../../base/plain-object';
import type { Normalization } from './normalizer';

const PLACES = [
  'platform.image.pullSecrets',
  'analysis.image.pullSecrets',
  'oidc.image.pullSecrets',
  'global.pixee.utility.image.pullSecrets',
  'seaweedfs.global.imagePullSecrets',
  'replicated.imagePullSecrets',
  'superset.image.pullSecrets',
  'authentik.image.pullSecrets',
  'replicated.imagepullSecrets',
];

/** No pull secrets are documented as `{}`, in quotes or without; the one spelling is the empty list. */
export function normalizePullSecrets(normalization: Normalization): void {
  for (const place of PLACES) {
    const value = normalization.get(place);
    const isNone = value === '{}' || (isPlainObject(value) && Object.keys(value).length === 0);
    if (isNone) normalization.set(place, []);
  }
}
