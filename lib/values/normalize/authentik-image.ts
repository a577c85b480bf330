import { registryOf } from '../../core/image';
import { isText } from '../prepare/paths';
import type { Normalization } from './normalizer';

const THEIRS = 'authentik.global.image';
const OURS = 'authentik.image';

/** The upstream chart has one image for both servers below `global`, with the registry in front of the path. */
export function normalizeAuthentikImage(normalization: Normalization): void {
  const repository = normalization.get(`${THEIRS}.repository`);
  if (isText(repository) && !isText(normalization.get(`${OURS}.registry`))) {
    const registry = registryOf(repository) ?? '';
    const path = registry === '' ? repository : repository.slice(registry.length + 1);
    if (!isText(normalization.get(`${OURS}.repository`))) normalization.set(`${OURS}.registry`, registry);
    normalization.set(`${THEIRS}.repository`, path);
  }
  for (const key of ['repository', 'tag', 'digest', 'pullPolicy']) {
    normalization.move(`${THEIRS}.${key}`, `${OURS}.${key}`);
  }
}
