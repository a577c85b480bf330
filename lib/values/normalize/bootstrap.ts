import type { Normalization } from './normalizer';

/** What Authentik sets up at its first start is documented in a nested form; the upstream chart has a flat one. */
export function normalizeBootstrap(normalization: Normalization): void {
  for (const key of ['password', 'token', 'email']) {
    normalization.move(`authentik.authentik.bootstrap_${key}`, `authentik.authentik.bootstrap.${key}`);
  }
}
