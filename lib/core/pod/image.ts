import { given } from '../../base/given';
import type { EmptyMap, PullSecretReference } from './image-values';
import type { ReleaseScope } from '../release/release-scope';
import { withoutEnds } from '../../base/trim';

/** A container image in the parts that Helm charts name. */
export interface Image {
  /** Registry host, with a port if it has one: `registry.example.com:5000`. @default - the repository says it all */
  readonly registry?: string;
  /** Repository in the registry: `proxy/pixee/index.docker.io/chrislusf/seaweedfs`. @default - none */
  readonly repository?: string;
  /** Tag, digest, or both: `4.44`, `sha256:…`, `4.44@sha256:…`. @default latest */
  readonly tag?: string;
  /** Digest to pin the image by. @default - none */
  readonly digest?: string;
}

/** The tag that is used when nobody gives one. */
export const UNPINNED_TAG = 'latest';

/** The reference that a container runtime pulls: `registry/repository:tag@digest`. */
export function imageReference(image: Image): string {
  const repository = trimSlashes(image.repository ?? '');
  const registry = trimSlashes(image.registry ?? '');
  const { tag, digest } = tagAndDigest(image);
  return [
    registry === '' ? repository : `${registry}/${repository}`,
    tag === undefined ? '' : `:${tag}`,
    digest === undefined ? '' : `@${digest}`,
  ].join('');
}

/** The tag for the version label; an image known by its digest alone has none. */
export function imageVersion(image: Image): string | undefined {
  return tagAndDigest(image).tag;
}

/** Takes a tag apart that carries a digest; without either, the image is the latest. */
function tagAndDigest(image: Image): { readonly tag?: string; readonly digest?: string } {
  const [first, second] = (image.tag ?? '').split('@');
  const bare = first?.startsWith('sha256:') === true;
  const digest = given(image.digest) ?? (bare ? first : given(second));
  const tag = bare ? undefined : given(first);
  return tag === undefined && digest === undefined ? { tag: UNPINNED_TAG } : { tag, digest };
}

/**
 * The registry that an image reference names, if it names one. The first part is a registry when it has a dot or a colon, or is
 * `localhost`, as the container runtimes decide it.
 */
export function registryOf(reference: string): string | undefined {
  const slash = reference.indexOf('/');
  const first = slash === -1 ? '' : reference.slice(0, slash);
  return /[.:]/.test(first) || first === 'localhost' ? first : undefined;
}

/** The name of an image, without tag and digest. */
export function imageName(reference: string): string {
  const [name = ''] = reference.split('@');
  const colon = name.lastIndexOf(':');
  return colon > name.lastIndexOf('/') ? name.slice(0, colon) : name;
}

/** Moves an image reference to another registry: replaces its registry part, or puts one in front when it has none. */
export function withRegistry(reference: string, registry: string): string {
  const own = registryOf(reference);
  return `${trimSlashes(registry)}/${own === undefined ? reference : reference.slice(own.length + 1)}`;
}

/** The lists that the product's documentation names where nobody says anything: they give way to the pull secret of the release. */
const DOCUMENTED: readonly string[] = ['pixee-registry', 'image-pull-secret'];

/**
 * The pull secrets of a pod: the release's own for every pod, and those that its image's values add, each declared as expected. A
 * registry that trusts the nodes needs none.
 */
export function pullSecrets(
  release: ReleaseScope,
  listed: readonly PullSecretReference[] | EmptyMap | '{}' | undefined,
): PullSecretReference[] {
  if (release.settings.imagePullSecret === 'none') return [];
  const { pullSecretName } = release;
  const given = isList(listed) ? listed.map(({ name }) => name) : [];
  const isDocumented = given.length === 1 && DOCUMENTED.includes(given[0] ?? '');
  const names = new Set([
    ...(pullSecretName !== undefined && isDocumented ? [] : given),
    ...(pullSecretName === undefined ? [] : [pullSecretName]),
  ]);
  for (const name of names) {
    release.expect({ kind: 'Secret', name, keys: ['.dockerconfigjson'], purpose: 'image pull secret' });
  }
  return [...names].map((name) => ({ name }));
}

/** `Array.isArray` does not narrow read-only arrays out of a union. */
function isList(listed: unknown): listed is readonly PullSecretReference[] {
  return Array.isArray(listed);
}

function trimSlashes(text: string): string {
  return withoutEnds(text, '/');
}
