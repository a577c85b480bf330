import { checkObjects } from '../../../lib/check/check-objects';
import type { CheckOptions } from '../../../lib/check/check-options';
import type { Finding, ValuePath } from '../../../lib/findings/finding';
import { limits } from './sample-limits';
import { customResources } from './sample-custom-resources';
import { parts } from './sample-parts';
import { NAMESPACE, workloads } from './sample-workloads';

export type JsonObject = Record<string, unknown>;

/** A rich set of objects of every kind in which everything is right. */
export function sample(): JsonObject[] {
  return JSON.parse(JSON.stringify([...parts, ...workloads, ...limits, ...customResources])) as JsonObject[];
}

/** The object of the sample with the label `Kind/name`. */
export function find(objects: readonly JsonObject[], label: string): JsonObject {
  const found = objects.find(
    ({ kind, metadata }) => `${String(kind)}/${String((metadata as JsonObject)['name'])}` === label,
  );
  if (found === undefined) throw new Error(`the sample has no ${label}`);
  return found;
}

/** The sample with one value set in one object; `undefined` takes it away. */
export function sampleWith(label: string, path: ValuePath, value: unknown): JsonObject[] {
  const objects = sample();
  set(find(objects, label), path, value);
  return objects;
}

/** Sets a value deep in an object, making the maps on the way. */
export function set(object: JsonObject, path: ValuePath, value: unknown): void {
  let at: JsonObject = object;
  for (const key of path.slice(0, -1)) at = (at[String(key)] ??= {}) as JsonObject;
  const last = String(path.at(-1));
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
}

/** The findings of the sample's namespace. */
export function check(objects: readonly unknown[], options: CheckOptions = {}): Finding[] {
  return checkObjects(objects, { namespace: NAMESPACE, ...options });
}

/** `Kind/name message` of the findings of one rule. */
export function problems(rule: string, objects: readonly unknown[], options: CheckOptions = {}): string[] {
  return check(objects, options)
    .filter((finding) => finding.rule === rule)
    .map(({ object, message }) => `${object} ${message}`);
}

/** One change of the sample and the problems that it makes. */
export type Case = readonly [
  title: string,
  label: string,
  path: ValuePath,
  value: unknown,
  expected: readonly string[],
];

/** Tests that each change of the sample makes exactly these problems of the rule. */
export function testCases(rule: string, cases: readonly Case[], options: CheckOptions = {}): void {
  test.each(cases)('%s', (_title, label, path, value, expected) => {
    expect(problems(rule, sampleWith(label, path, value), options)).toEqual(expected);
  });
}
