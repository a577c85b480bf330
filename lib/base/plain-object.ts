/** A map as YAML and JSON know it. */
export type PlainObject = Record<string, unknown>;

/** True for maps as YAML and JSON make them; arrays, null and class instances are none. */
export function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
