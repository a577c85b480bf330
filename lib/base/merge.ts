import { type PlainObject, isPlainObject, put } from './plain-object';

/**
 * Merges values over defaults as Helm merges a user's values over a chart's: maps merge, everything else replaces, `null`
 * removes the key, and `undefined` means not given. Class instances count as plain values. Changes neither argument.
 */
export function mergeValues<T extends object>(base: object, over: T | undefined): T {
  // Spread, not assignment: a key may be `__proto__`.
  const merged: PlainObject = { ...base };
  for (const key of Object.keys(over ?? {})) {
    const value = (over as PlainObject)[key];
    if (value === undefined) continue;
    const below = Object.hasOwn(merged, key) ? merged[key] : undefined;
    if (value === null) Reflect.deleteProperty(merged, key);
    else if (isPlainObject(value)) put(merged, key, mergeValues(isPlainObject(below) ? below : {}, value));
    else put(merged, key, value);
  }
  return merged as T;
}

/**
 * Merges a values file over the ones before it as Helm does: maps merge, everything else replaces. A `null` stays, so that
 * it can remove a default of the chart later. Changes neither argument.
 */
export function mergeFiles(earlier: PlainObject, later: PlainObject): PlainObject {
  const merged: PlainObject = { ...earlier };
  for (const key of Object.keys(later)) {
    const value = later[key];
    const below = Object.hasOwn(merged, key) ? merged[key] : undefined;
    put(merged, key, isPlainObject(value) && isPlainObject(below) ? mergeFiles(below, value) : value);
  }
  return merged;
}
