import { isPlainObject, type PlainObject, put } from '../../base/plain-object';
import type { ValuePath } from '../../findings/finding';
import { WILDCARD } from '../schema/walk';

/** The path of a documented key in real values: its first list items stand for all. */
export function concretePath(path: readonly string[]): ValuePath {
  return path.map((part) => (part === WILDCARD ? 0 : part));
}

/** What stands at a path, or `undefined`. */
export function valueAt(values: unknown, path: ValuePath): unknown {
  let here = values;
  for (const part of path) {
    if (Array.isArray(here) && typeof part === 'number') here = here[part] as unknown;
    else if (isPlainObject(here) && typeof part === 'string' && Object.hasOwn(here, part)) here = here[part];
    else return undefined;
  }
  return here;
}

/** A copy of the values with another value at a path, whose sections are made when they are missing. */
export function withValue<T>(values: T, path: ValuePath, value: unknown): T {
  return replace(values, path, value) as T;
}

/** A copy of the values without what stands at a path. */
export function withoutValue<T>(values: T, path: ValuePath): T {
  return valueAt(values, path) === undefined ? values : (replace(values, path, undefined) as T);
}

function replace(here: unknown, [part, ...rest]: ValuePath, value: unknown): unknown {
  if (part === undefined) return value;
  if (typeof part === 'number') {
    const list: unknown[] = Array.isArray(here) ? [...(here as unknown[])] : [];
    list[part] = replace(list[part], rest, value);
    return list;
  }
  const own = isPlainObject(here) ? here : {};
  const replaced = replace(Object.hasOwn(own, part) ? own[part] : undefined, rest, value);
  // the key keeps its place, so that nothing but the value differs
  const copy: PlainObject = { ...own };
  if (replaced === undefined) Reflect.deleteProperty(copy, part);
  else put(copy, part, replaced);
  return copy;
}
