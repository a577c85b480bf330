import type { Normalization } from './normalizer';

/** The documentation writes `imagepullSecrets`, every other chart `imagePullSecrets`. */
export function normalizeReplicatedPullSecrets(normalization: Normalization): void {
  normalization.move('replicated.imagepullSecrets', 'replicated.imagePullSecrets');
}
