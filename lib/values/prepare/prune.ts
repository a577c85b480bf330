import { isPlainObject, type PlainObject } from '../../base/plain-object';
import type { ValuePath } from '../../findings/finding';

/**
 * A copy without null in maps and without what stands at the bad paths, so that rules meet nothing of a type they do not
 * expect. A bad item takes its whole list along, so that the indices of the others stay right.
 */
export function prune(value: PlainObject, bad: readonly ValuePath[]): PlainObject {
  const pruned = pruneValue(value, bad.map(withoutIndex), 0);
  return isPlainObject(pruned) ? pruned : {};
}

function withoutIndex(path: ValuePath): ValuePath {
  return typeof path.at(-1) === 'number' ? withoutIndex(path.slice(0, -1)) : path;
}

function pruneValue(value: unknown, bad: readonly ValuePath[], depth: number): unknown {
  if (bad.some((path) => path.length === depth)) return undefined;
  const below = (part: string | number): readonly ValuePath[] =>
    bad.length === 0 ? bad : bad.filter((path) => path[depth] === part);
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => pruneValue(item, below(index), depth + 1));
  }
  if (!isPlainObject(value)) return value;
  const copy: PlainObject = {};
  for (const key of Object.keys(value)) {
    const kept = value[key] === null ? undefined : pruneValue(value[key], below(key), depth + 1);
    if (kept !== undefined) copy[key] = kept;
  }
  return copy;
}
