import { stringifyDocuments } from '../../output/yaml';
import { UNPINNED_TAG } from '../../core/image';
import type { ImageUse } from './collect';
import type { ImageReference } from './reference';

/** How images are printed. */
export type ImagesFormat = 'text' | 'json' | 'skopeo';

/** Prints images in one of the formats. */
export function formatImages(images: readonly ImageUse[], format: ImagesFormat): string {
  switch (format) {
    case 'text':
      return images.map(({ image }) => `${image}\n`).join('');
    case 'json':
      return `${JSON.stringify(images, null, 2)}\n`;
    case 'skopeo':
      return skopeo(images);
  }
}

/**
 * Input of `skopeo sync --src yaml`: registry, images, repository, then tags or digests (skopeo-sync(1)). It takes no tag
 * together with a digest; the digest is what is pulled.
 */
function skopeo(images: readonly ImageUse[]): string {
  const names = images.map((image) => ({
    ...hubName(image),
    reference: image.digest ?? image.tag ?? UNPINNED_TAG,
  }));
  const registries = groupBy(names, ({ registry }) => registry).map(([registry, group]) => {
    const repositories = groupBy(group, ({ repository }) => repository).map(([repository, members]) => [
      repository,
      [...new Set(members.map(({ reference }) => reference))].sort(),
    ]);
    return [registry, { images: Object.fromEntries(repositories) as object }];
  });
  return stringifyDocuments([Object.fromEntries(registries) as object]);
}

/** The members of each group, groups sorted by name. */
function groupBy<T>(items: readonly T[], nameOf: (item: T) => string): [string, T[]][] {
  const names = [...new Set(items.map(nameOf))].sort();
  return names.map((name) => [name, items.filter((item) => nameOf(item) === name)]);
}

/** Where runtimes look for images that name no registry: on Docker Hub, below library/ when the name has one part. */
function hubName({ registry, repository }: ImageReference): {
  readonly registry: string;
  readonly repository: string;
} {
  if (registry !== undefined) return { registry, repository };
  return {
    registry: 'docker.io',
    repository: repository.includes('/') ? repository : `library/${repository}`,
  };
}
