import type { Normalization } from './normalizer';

/** The first password of Authentik's administrator is documented in two spellings. */
export function normalizeBootstrapPassword(normalization: Normalization): void {
  normalization.move('authentik.authentik.bootstrap_password', 'authentik.authentik.bootstrap.password');
}
