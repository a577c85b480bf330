/** A map as YAML and JSON know it. */
export type PlainObject = Record<string, unknown>;

/** True for maps as YAML and JSON make them; arrays, null and class instances are none. */
export function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Gives a map a value of its own, whatever the key is called. */
export function put(map: PlainObject, key: string, value: unknown): void {
  if (key !== '__proto__') map[key] = value;
  else Object.defineProperty(map, key, { value, writable: true, enumerable: true, configurable: true });
}
