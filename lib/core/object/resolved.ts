import { Lazy } from 'cdk8s';
import { isPlainObject, type PlainObject, put } from '../../base/plain-object';
import { sortedKeys } from '../../base/sorted-keys';

/**
 * Plain JSON with what is produced late put in, empty entries of maps left out and keys sorted: in one pass what cdk8s does in two
 * (`resolve` and `sanitizeValue`, cdk8s 2.70), which ask three resolvers about each value and look for the app each time.
 *
 * @throws Error when something else than plain JSON and `Lazy` stands there, which is for cdk8s to resolve or refuse
 */
export function resolved(map: PlainObject): PlainObject {
  const result: PlainObject = {};
  for (const key of sortedKeys(map)) {
    const value = resolvedValue(map[key]);
    if (value !== undefined) put(result, key, value);
  }
  return result;
}

function resolvedValue(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'function') return refuse();
  if (typeof value !== 'object') return value;
  if (Array.isArray(value))
    return Object.getPrototypeOf(value) === Array.prototype ? value.map(resolvedValue) : refuse();
  if (value instanceof Lazy) return resolvedValue(value.produce());
  return isPlainObject(value) && value.constructor === Object && typeof value['resolve'] !== 'function'
    ? resolved(value)
    : refuse();
}

function refuse(): never {
  throw new Error('not plain JSON');
}
