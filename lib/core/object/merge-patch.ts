import { isPlainObject, type PlainObject } from '../../base/plain-object';

/** Merges fields into an object as RFC 7386 says: maps merge, everything else replaces, `null` takes a field away. */
export function mergePatch(target: PlainObject, patch: PlainObject): PlainObject {
  const merged = new Map<string, unknown>(Object.entries(target));
  for (const [key, value] of Object.entries(patch)) {
    const below = merged.get(key);
    if (value === null) merged.delete(key);
    else if (isPlainObject(value)) merged.set(key, mergePatch(isPlainObject(below) ? below : {}, value));
    else if (value !== undefined) merged.set(key, value);
  }
  // fromEntries, not assignment: the key may be `__proto__`.
  return Object.fromEntries(merged);
}
