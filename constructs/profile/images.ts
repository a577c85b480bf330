import type { PlainObject } from '../../lib/base/plain-object';
import { pullSecrets } from '../../lib/core/pod/image';
import type { PullSecretReference } from '../../lib/core/pod/image-values';
import type { Release } from '../../lib/core/release/release';
import { withContainers, withPod } from './pods-in';

/** The chart's images from where the release has its own, and with its pull secret. */
export function withImages(body: PlainObject, release: Release): PlainObject {
  return withPod(body, (pod) => {
    const placed = withContainers(pod, (container) =>
      typeof container.image === 'string'
        ? { ...container, image: release.image(container.image) }
        : container,
    );
    const { imagePullSecrets, ...rest } = placed;
    const listed = Array.isArray(imagePullSecrets) ? (imagePullSecrets as PullSecretReference[]) : undefined;
    const names = pullSecrets(release, listed);
    return names.length === 0 ? rest : { ...rest, imagePullSecrets: names };
  });
}
