import { isPlainObject } from './plain-object';

/**
 * Merges values over others as Helm merges a user's values over a chart's: maps merge, everything else replaces, `null`
 * removes the key, and `undefined` means not given. Class instances count as plain values. Changes neither argument.
 */
export function mergeValues<T extends object>(base: object, over: T | undefined): T {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over ?? {})) {
    const below = merged[key];
    if (value === null) delete merged[key];
    else if (isPlainObject(value)) merged[key] = mergeValues(isPlainObject(below) ? below : {}, value);
    else if (value !== undefined) merged[key] = value;
  }
  return merged as T;
}
