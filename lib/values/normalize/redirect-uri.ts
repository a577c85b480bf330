import type { Normalization } from './normalizer';

/** The documentation has lost the indentation of this value, so it is taken one level higher too. */
export function normalizeRedirectUri(normalization: Normalization): void {
  normalization.move('global.pixee.access.oidc.redirectUri', 'global.pixee.access.oidc.client.redirectUri');
}
