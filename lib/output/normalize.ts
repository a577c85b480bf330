import { isPlainObject, put } from '../base/plain-object';
import { sortedKeys } from '../base/sorted-keys';

/** The keys that every Kubernetes object starts with. */
const FIRST = ['apiVersion', 'kind', 'metadata'];

/**
 * Gives an object the key order that cdk8s gives it: `apiVersion`, `kind` and `metadata` first, all other keys, at every
 * depth, by code unit. Lists keep their order. Entries of maps that are null or undefined are dropped, as cdk8s does.
 *
 * JavaScript itself lists keys that look like integers first, in numeric order; nothing can change that.
 */
export function sortObject<T extends object>(object: T): T {
  if (sortedAlready.has(object)) return object;
  const sorted = sortMap(object as Readonly<Record<string, unknown>>);
  const result: Record<string, unknown> = {};
  for (const key of FIRST) if (Object.hasOwn(sorted, key)) result[key] = sorted[key];
  for (const key of Object.keys(sorted)) put(result, key, sorted[key]);
  return markSorted(result as T);
}

/** Objects that were made in this order, and that nobody changes any more. */
const sortedAlready = new WeakSet<object>();

/** Says of an object that it has this order, so that nobody sorts it again. It must not be changed from now on. */
export function markSorted<T extends object>(object: T): T {
  sortedAlready.add(object);
  return object;
}

/** Whether an object is known to have this order. */
export function isSorted(object: object): boolean {
  return sortedAlready.has(object);
}

function sortMap(map: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const sorted: Record<string, unknown> = {};
  for (const key of sortedKeys(map)) {
    const value = map[key];
    if (value !== null && value !== undefined) put(sorted, key, sortValue(value));
  }
  return sorted;
}

function sortValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sortValue);
  return isPlainObject(value) ? sortMap(value) : value;
}
