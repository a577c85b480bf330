import { isPlainObject, type PlainObject } from '../../base/plain-object';
import type { ValuePath } from '../../findings/finding';

/**
 * A copy without null in maps and without what stands at the bad paths, so that rules meet nothing of a type they do not
 * expect. A bad item takes its whole list along, so that the indices of the others stay right.
 */
export function prune(value: PlainObject, bad: readonly ValuePath[]): PlainObject {
  const pruned = pruneValue(value, treeOf(bad.map(withoutIndex)));
  return isPlainObject(pruned) ? pruned : {};
}

function withoutIndex(path: ValuePath): ValuePath {
  return typeof path.at(-1) === 'number' ? withoutIndex(path.slice(0, -1)) : path;
}

/** Bad paths as a tree: there may be as many of them as there are values. */
interface BadTree {
  /** True where a path ends. */
  isBad: boolean;
  readonly below: Map<string | number, BadTree>;
}

function treeOf(paths: readonly ValuePath[]): BadTree {
  const root: BadTree = { isBad: false, below: new Map() };
  for (const path of paths) {
    let node = root;
    for (const part of path) {
      const next = node.below.get(part) ?? { isBad: false, below: new Map<string | number, BadTree>() };
      node.below.set(part, next);
      node = next;
    }
    node.isBad = true;
  }
  return root;
}

function pruneValue(value: unknown, bad: BadTree | undefined): unknown {
  if (bad?.isBad === true) return undefined;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => pruneValue(item, bad?.below.get(index)));
  }
  if (!isPlainObject(value)) return value;
  const copy: PlainObject = {};
  for (const key of Object.keys(value)) {
    const kept = value[key] === null ? undefined : pruneValue(value[key], bad?.below.get(key));
    if (kept !== undefined) copy[key] = kept;
  }
  return copy;
}
