import { groupBy } from '../../base/group-by';
import { stringifyDocuments } from '../../output/yaml';
import { UNPINNED_TAG } from '../../core/pod/image';
import type { ImageUse } from './collect';
import type { COPY_FORMATS } from './copy-formats';
import type { ImageReference } from './reference';
import { isSamePlace, type SourcedImage, targetOf } from './source';

/** How images are printed. */
export type ImagesFormat = 'text' | 'json' | 'skopeo' | CopyFormat;

type CopyFormat = (typeof COPY_FORMATS)[number];

/** Prints images in one of the formats. */
export function formatImages(images: readonly SourcedImage[], format: ImagesFormat): string {
  switch (format) {
    case 'text':
      return images.map(({ image }) => `${image}\n`).join('');
    case 'json':
      return `${JSON.stringify(images, null, 2)}\n`;
    case 'skopeo':
      return skopeo(images);
    default:
      return copies(images, format);
  }
}

/** One command for each image that is pulled from another place than it comes from, for all architectures. */
function copies(images: readonly SourcedImage[], format: CopyFormat): string {
  const commands = {
    'skopeo-copy': (from: string, to: string) => `skopeo copy --all docker://${from} docker://${to}`,
    crane: (from: string, to: string) => `crane copy ${from} ${to}`,
    regctl: (from: string, to: string) => `regctl image copy ${from} ${to}`,
  };
  return images
    .filter(({ image, source }) => !isSamePlace(image, source))
    .map(({ image, source }) => `${commands[format](source, targetOf(image))}\n`)
    .join('');
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
  const registries = sortedGroups(names, ({ registry }) => registry).map(([registry, group]) => {
    const repositories = sortedGroups(group, ({ repository }) => repository).map(([repository, members]) => [
      repository,
      [...new Set(members.map(({ reference }) => reference))].sort(),
    ]);
    return [registry, { images: Object.fromEntries(repositories) as object }];
  });
  return stringifyDocuments([Object.fromEntries(registries) as object]);
}

/** The members of each group, groups sorted by name. */
function sortedGroups<T>(items: readonly T[], nameOf: (item: T) => string): [string, T[]][] {
  return [...groupBy(items, nameOf)].sort(([a], [b]) => (a < b ? -1 : 1));
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
