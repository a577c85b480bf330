import { isPlainObject } from './plain-object';

/**
 * Takes the nulls out of the items of all lists. Nothing lies under such an item, so that a null in it has no default to
 * remove and says "not given"; Helm hands it to its templates, which take it for the same. The nulls of maps stay: they
 * remove defaults.
 */
export function withoutListNulls<T>(value: T): T {
  return walk(value, false) as T;
}

function walk(value: unknown, inList: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, true));
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).filter(([, below]) => !(inList && below === null));
  // fromEntries, not assignment: the key may be `__proto__`.
  return Object.fromEntries(entries.map(([key, below]) => [key, walk(below, inList)]));
}
