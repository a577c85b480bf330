import { groupBy } from '../base/group-by';
import type { DiffObject } from './diff-object';
import { identityOf } from './diff-object';

/** An object on both sides, or on one. */
export interface Pair {
  /** @default - it is new */
  readonly before?: DiffObject;
  /** @default - it is gone */
  readonly after?: DiffObject;
}

/** The end of a name that follows the content, as JobWorkload makes it. */
const HASH = /-[0-9a-f]{8}$/;

/**
 * Finds to each object its counterpart: by kind, namespace and name, and Jobs whose names end with a hash by the rest of it.
 * In the order of the new objects; those that are gone come last.
 */
export function matchObjects(before: readonly DiffObject[], after: readonly DiffObject[]): readonly Pair[] {
  const old = new Map(before.map((object) => [identityOf(object), object]));
  const pairs: Pair[] = [];
  const unmatched: DiffObject[] = [];
  for (const object of after) {
    const counterpart = old.get(identityOf(object));
    if (counterpart === undefined) unmatched.push(object);
    old.delete(identityOf(object));
    pairs.push(counterpart === undefined ? { after: object } : { before: counterpart, after: object });
  }
  const stems = bySingleStem([...old.values()]);
  const wanted = bySingleStem(unmatched);
  const matched = pairs.map((pair): Pair => {
    const stem = pair.before === undefined && pair.after !== undefined ? stemOf(pair.after) : undefined;
    const counterpart = stem === undefined || !wanted.has(stem) ? undefined : stems.get(stem);
    if (counterpart === undefined) return pair;
    old.delete(identityOf(counterpart));
    return { ...pair, before: counterpart };
  });
  return [...acrossGroups(matched, old), ...[...old.values()].map((object) => ({ before: object }))];
}

/** What is left is found by its kind and name alone: an API may have moved to another group. */
function acrossGroups(pairs: readonly Pair[], left: Map<string, DiffObject>): readonly Pair[] {
  const byName = groupBy(left.values(), nameOf);
  return pairs.map((pair): Pair => {
    if (pair.before !== undefined || pair.after === undefined) return pair;
    const counterpart = byName.get(nameOf(pair.after))?.shift();
    if (counterpart === undefined) return pair;
    left.delete(identityOf(counterpart));
    return { ...pair, before: counterpart };
  });
}

function nameOf({ kind, namespace, name }: DiffObject): string {
  return `${kind}\n${namespace}\n${name}`;
}

/** The name of a Job without the hash of its content, with its kind and namespace; nothing for all others. */
function stemOf(object: DiffObject): string | undefined {
  if (object.kind !== 'Job' || !HASH.test(object.name)) return undefined;
  return `${object.namespace}\n${object.name.replace(HASH, '')}`;
}

/** Objects by their stem, as far as no two have the same. */
function bySingleStem(objects: readonly DiffObject[]): ReadonlyMap<string, DiffObject> {
  return new Map(
    [...groupBy(objects, stemOf)].flatMap(([stem, [first, second]]) =>
      stem !== undefined && first !== undefined && second === undefined ? [[stem, first]] : [],
    ),
  );
}
