import { isPlainObject, type PlainObject } from '../../lib/base/plain-object';

/** Where the pod of a workload stands in it. */
const PLACES = [['spec', 'jobTemplate', 'spec', 'template', 'spec'], ['spec', 'template', 'spec'], ['spec']];

/** An object with another pod in it; the object itself when it has none. */
export function withPod(body: PlainObject, change: (pod: PlainObject) => PlainObject): PlainObject {
  const place = PLACES.find((path) => Array.isArray(at(body, [...path, 'containers'])));
  return place === undefined ? body : (replace(body, place, change) as PlainObject);
}

/** A pod with other containers, those that only start it too. */
export function withContainers(
  pod: PlainObject,
  change: (container: PlainObject) => PlainObject,
): PlainObject {
  const changed = ['initContainers', 'containers'].flatMap((key): [string, unknown][] => {
    const list = pod[key];
    if (!Array.isArray(list)) return [];
    return [[key, list.map((one: unknown) => (isPlainObject(one) ? change(one) : one))]];
  });
  return { ...pod, ...Object.fromEntries(changed) };
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((here, key) => (isPlainObject(here) ? here[key] : undefined), value);
}

function replace(
  value: unknown,
  [key, ...rest]: readonly string[],
  change: (pod: PlainObject) => PlainObject,
): unknown {
  if (!isPlainObject(value)) return value;
  if (key === undefined) return change(value);
  return { ...value, [key]: replace(value[key], rest, change) };
}
