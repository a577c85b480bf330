/** The given keys of an object, those that are set, in the order of `keys`. */
export function pick<T extends object>(object: T, keys: Partial<Record<keyof T, true>>): Partial<T> {
  const picked: Partial<T> = {};
  for (const key of Object.keys(keys) as (keyof T)[]) {
    if (object[key] !== undefined) picked[key] = object[key];
  }
  return picked;
}
