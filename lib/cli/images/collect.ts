import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { type ImageReference, parseImage } from './reference';

/** An image and what pulls it. */
export interface ImageUse extends ImageReference {
  /** `Kind/name container`, sorted; without a container where an operator makes the pods. */
  readonly usedBy: readonly string[];
}

const CONTAINER_LISTS = new Set(['containers', 'initContainers', 'ephemeralContainers']);

/** Every image that the objects make a cluster pull, sorted by reference. */
export function collectImages(objects: readonly PlainObject[]): ImageUse[] {
  const users = new Map<string, Set<string>>();
  const add = (image: string, user: string): void => {
    const known = users.get(image) ?? new Set();
    users.set(image, known.add(user));
  };
  for (const object of objects) {
    const label = labelOf(object);
    addContainers(object, (image, container) => {
      add(image, `${label} ${container}`);
    });
    const operated = clusterImage(object);
    if (operated !== undefined) add(operated, label);
  }
  return [...users]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([image, usedBy]) => ({ ...parseImage(image), usedBy: [...usedBy].sort() }));
}

/** Finds containers wherever a pod spec may stand, in custom resources too. */
function addContainers(value: unknown, add: (image: string, container: string) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) addContainers(item, add);
  } else if (isPlainObject(value)) {
    for (const [key, child] of Object.entries(value)) {
      if (CONTAINER_LISTS.has(key) && Array.isArray(child)) {
        for (const container of child.filter(isPlainObject)) {
          if (typeof container.image === 'string') add(container.image, String(container.name));
        }
      } else addContainers(child, add);
    }
  }
}

/** The image of a CloudNativePG Cluster, whose pods the operator makes. */
function clusterImage({ apiVersion, kind, spec }: PlainObject): string | undefined {
  if (kind !== 'Cluster' || !String(apiVersion).startsWith('postgresql.cnpg.io/') || !isPlainObject(spec))
    return undefined;
  return typeof spec.imageName === 'string' ? spec.imageName : undefined;
}

function labelOf({ kind, metadata }: PlainObject): string {
  return `${String(kind)}/${isPlainObject(metadata) ? String(metadata.name) : ''}`;
}
