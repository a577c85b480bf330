import { registryOf } from '../../core/pod/image';
import { isText, pathOf } from '../prepare/paths';
import type { Normalization } from './normalizer';

const THEIRS = 'authentik.global.image';
const OURS = 'authentik.image';

/** The upstream chart has one image for both servers below `global`, with the registry in front of the path. */
export function normalizeAuthentikImage(normalization: Normalization): void {
  moveRepository(normalization);
  for (const key of ['tag', 'digest', 'pullPolicy']) {
    normalization.move(`${THEIRS}.${key}`, `${OURS}.${key}`);
  }
}

function moveRepository(normalization: Normalization): void {
  const [theirs, registryPlace, pathPlace] = [
    `${THEIRS}.repository`,
    `${OURS}.registry`,
    `${OURS}.repository`,
  ] as const;
  const repository = normalization.get(theirs);
  if (!isText(repository)) {
    normalization.move(theirs, pathPlace);
    return;
  }
  const registry = registryOf(repository) ?? '';
  const path = registry === '' ? repository : repository.slice(registry.length + 1);
  const [ourRegistry, ourPath] = [normalization.get(registryPlace), normalization.get(pathPlace)];
  const agree = (!isText(ourRegistry) && !isText(ourPath)) || (ourRegistry === registry && ourPath === path);
  normalization.remove(theirs);
  if (agree) {
    normalization.set(registryPlace, registry);
    normalization.set(pathPlace, path);
    normalization.moved(pathOf(theirs), pathOf(pathPlace));
    return;
  }
  normalization.report({
    rule: 'conflicting-spellings',
    message: `and \`${OURS}\` are two spellings of one image, but their values differ`,
    remedy: `remove \`${theirs}\``,
    path: pathOf(theirs),
    onKey: true,
  });
}
