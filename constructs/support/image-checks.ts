import type { Checks } from './expected-objects';
import { fail, pass, warn } from './outcomes';
import type { Rendered } from './rendered';

/** Name of the group of images that need no pull secret. */
const PUBLIC = 'public';

/** Whether every image can be had, by the pull secret of its pod. */
export function imageChecks({ release, workloads }: Rendered): Checks {
  const groups = new Map<string, Set<string>>();
  for (const { pod } of workloads) {
    const secret = pod.imagePullSecrets?.[0]?.name ?? PUBLIC;
    const images = groups.get(secret) ?? new Set<string>();
    for (const { image } of [...(pod.initContainers ?? []), ...pod.containers])
      if (image !== undefined) images.add(image);
    groups.set(secret, images);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    collectors: sorted.map(([secret, images]) => ({
      registryImages: {
        collectorName: `images-${secret}`,
        namespace: release.namespace,
        images: [...images].sort(),
        ...(secret === PUBLIC ? {} : { imagePullSecret: { name: secret } }),
      },
    })),
    analyzers: sorted.map(([secret]) => ({
      registryImages: {
        checkName: secret === PUBLIC ? 'Public images' : `Images by the pull secret ${secret}`,
        collectorName: `images-${secret}`,
        outcomes: [
          fail('At least one image is not in its registry.', 'missing > 0'),
          warn(
            'At least one registry could not be asked from this machine: look at the pull secret, and at the network.',
            'errors > 0',
          ),
          pass('Every image is in its registry.'),
        ],
      },
    })),
  };
}
