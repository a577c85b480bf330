import { isPlainObject } from './plain-object';

/** Data without the members that are undefined, at any depth: they count as not given. What has none stays the same object. */
export function withoutUndefined<T>(value: T): T;
export function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value.map((item: unknown) => withoutUndefined(item));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, withoutUndefined(item)] as const);
  const given = entries.filter(([, item]) => item !== undefined);
  const isSame = given.length === entries.length && entries.every(([key, item]) => item === value[key]);
  return isSame ? value : Object.fromEntries(given);
}
