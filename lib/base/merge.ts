import { type PlainObject, isPlainObject } from './plain-object';

/**
 * Merges values over defaults as Helm merges a user's values over a chart's: maps merge, everything else replaces, `null`
 * removes the key, and `undefined` means not given. Class instances count as plain values. Changes neither argument.
 */
export function mergeValues<T extends object>(base: object, over: T | undefined): T {
  const merged = new Map<string, unknown>(Object.entries(base));
  for (const [key, value] of Object.entries<unknown>({ ...over })) {
    const below = merged.get(key);
    if (value === null) merged.delete(key);
    else if (isPlainObject(value)) merged.set(key, mergeValues(isPlainObject(below) ? below : {}, value));
    else if (value !== undefined) merged.set(key, value);
  }
  // fromEntries, not assignment: the key may be `__proto__`.
  return Object.fromEntries(merged) as T;
}

/**
 * Merges a values file over the ones before it as Helm does: maps merge, everything else replaces. A `null` stays, so that
 * it can remove a default of the chart later. Changes neither argument.
 */
export function mergeFiles(earlier: PlainObject, later: PlainObject): PlainObject {
  const merged = new Map<string, unknown>(Object.entries(earlier));
  for (const [key, value] of Object.entries(later)) {
    const below = merged.get(key);
    merged.set(key, isPlainObject(value) && isPlainObject(below) ? mergeFiles(below, value) : value);
  }
  return Object.fromEntries(merged);
}
