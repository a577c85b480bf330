import { isPlainObject } from '../base/plain-object';

/** The keys that every Kubernetes object starts with. */
const FIRST = ['apiVersion', 'kind', 'metadata'];

/**
 * Gives an object the key order that cdk8s gives it: `apiVersion`, `kind` and `metadata` first, all other keys, at every
 * depth, by code unit. Lists keep their order. Entries of maps that are null or undefined are dropped, as cdk8s does.
 *
 * JavaScript itself lists keys that look like integers first, in numeric order; nothing can change that.
 */
export function sortObject<T extends object>(object: T): T {
  const sorted = sortMap(object);
  const first = FIRST.filter((key) => Object.hasOwn(sorted, key)).map((key) => [key, sorted[key]] as const);
  // fromEntries, not assignment: the key may be `__proto__`.
  return Object.fromEntries([...first, ...Object.entries(sorted)]) as T;
}

function sortMap(map: object): Readonly<Record<string, unknown>> {
  const entries = Object.entries(map)
    .filter(([, value]) => value !== null && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]: [string, unknown]) => [key, sortValue(value)] as const);
  return Object.fromEntries(entries);
}

function sortValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortValue);
  return isPlainObject(value) ? sortMap(value) : value;
}
