import type { Normalization } from './normalizer';

const PLACES = ['platform.service.type', 'analysis.service.type', 'oidc.service.type'];

/** The documentation writes `ClusterIp`, Kubernetes takes `ClusterIP`. */
export function normalizeServiceType(normalization: Normalization): void {
  for (const place of PLACES) {
    if (normalization.get(place) === 'ClusterIp') normalization.set(place, 'ClusterIP');
  }
}
