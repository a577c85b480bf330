import { isPlainObject } from '../../base/plain-object';
import type { Normalization } from './normalizer';

const PLACE = 'global.pixee.access.oidc.client.existingSecret';

/** The documented default `{}` of this name means that there is none. */
export function normalizeOidcExistingSecret(normalization: Normalization): void {
  const value = normalization.get(PLACE);
  if (isPlainObject(value) && Object.keys(value).length === 0) normalization.remove(PLACE);
}
