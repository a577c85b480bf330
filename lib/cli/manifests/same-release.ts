import { isClusterScoped } from '../../kubernetes/cluster-scoped';
import { identify } from '../../output/identity';
import type { PlainObject } from '../../base/plain-object';
import { refusal } from './problem';

/**
 * Two sides that have nothing to do with each other are not compared: everything would be gone, and everything new.
 *
 * @throws ManifestsRefused when they are of different releases or namespaces
 */
export function demandSameRelease(
  before: readonly PlainObject[],
  after: readonly PlainObject[],
  source: string,
): void {
  const [releases, wanted] = [before, after].map((objects) => distinct(objects, releaseOf));
  const [namespaces, places] = [before, after].map((objects) => distinct(objects, namespaceOf));
  const flags: string[] = [];
  if (areApart(releases, wanted)) flags.push(`--release-name ${[...(releases ?? [])].join('|')}`);
  // what names no namespace, as in the manifest of a Helm release, is in the one that is meant
  const elsewhere = !before.some(isAnywhere) && areApart(namespaces, places);
  if (elsewhere) flags.push(`-n ${[...(namespaces ?? [])].join('|')}`);
  if (flags.length === 0) return;
  const what = areApart(releases, wanted)
    ? `is of the release ${list(releases)}, and NEW of ${list(wanted)}`
    : `is for the namespace ${list(namespaces)}, and NEW for ${list(places)}`;
  throw refusal(
    'other-release',
    source === '-' ? '<stdin>' : source,
    what,
    `compare what belongs together; values are synthesized for another release by ${flags.join(' ')}`,
  );
}

function releaseOf(object: PlainObject): string {
  const label = identify(object).labels['app.kubernetes.io/instance'];
  return typeof label === 'string' ? label : '';
}

function namespaceOf(object: PlainObject): string {
  const { kind, namespace } = identify(object);
  return isClusterScoped(kind) ? '' : namespace;
}

function isAnywhere(object: PlainObject): boolean {
  const { kind, namespace } = identify(object);
  return namespace === '' && !isClusterScoped(kind);
}

function distinct(objects: readonly PlainObject[], textOf: (object: PlainObject) => string): ReadonlySet<string> {
  return new Set(objects.map(textOf).filter((text) => text !== ''));
}

function areApart(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): boolean {
  return a.size > 0 && b.size > 0 && [...a].every((text) => !b.has(text));
}

function list(texts: ReadonlySet<string> = new Set()): string {
  return [...texts].sort().join(', ');
}
