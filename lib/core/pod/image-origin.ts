import { given } from '../../base/given';
import { withoutEnds } from '../../base/trim';
import { registryOf, withRegistry } from './image';
import type { ReleaseProps } from '../release/release-props';

/** Names of Docker Hub; an image without a registry comes from there too. */
const HUB: readonly string[] = ['docker.io', 'index.docker.io', 'registry-1.docker.io'];

/** Where an image is pulled from, by the settings of the release: moved to another registry and pinned by its digest. */
export function placedImage(
  reference: string,
  { imageRegistry, imageRegistries = {}, imageDigests = {} }: ReleaseProps,
): string {
  const [name = '', digest] = reference.split('@', 2);
  const moved = movedByMap(name, imageRegistries) ?? movedWhole(name, imageRegistry);
  const pinned = digest ?? lockedDigest(name, moved, imageDigests);
  return pinned === undefined ? moved : `${moved}@${pinned}`;
}

/** A reference with its registry, as container runtimes complete it: `postgres:17` is `docker.io/library/postgres:17`. */
export function completeReference(reference: string): string {
  const registry = registryOf(reference);
  if (registry !== undefined)
    return HUB.includes(registry) ? `docker.io${reference.slice(registry.length)}` : reference;
  return `docker.io/${reference.includes('/') ? '' : 'library/'}${reference}`;
}

function movedWhole(reference: string, registry: string | undefined): string {
  const target = given(registry);
  return target === undefined ? reference : withRegistry(reference, target);
}

function movedByMap(reference: string, registries: Readonly<Record<string, string>>): string | undefined {
  const whole = completeReference(reference);
  const [best] = Object.entries(registries)
    .map(([origin, target]) => ({ origin: completeOrigin(origin), target: withoutEnds(target, '/') }))
    .filter(({ origin, target }) => target !== '' && whole.startsWith(`${origin}/`))
    .sort((a, b) => b.origin.length - a.origin.length);
  return best === undefined ? undefined : `${best.target}${whole.slice(best.origin.length)}`;
}

function completeOrigin(origin: string): string {
  const [host = '', ...path] = withoutEnds(origin, '/').split('/');
  return [HUB.includes(host) ? 'docker.io' : host, ...path].join('/');
}

/** The digest by any spelling of the reference: as it was, complete, or where it is pulled from. */
function lockedDigest(
  reference: string,
  moved: string,
  digests: Readonly<Record<string, string>>,
): string | undefined {
  const wanted = new Set([completeReference(reference), moved]);
  const found = Object.entries(digests).find(
    ([key]) => wanted.has(key) || wanted.has(completeReference(key)),
  );
  return found?.[1];
}
