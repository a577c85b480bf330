import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { valuesSchema } from '../../values/prepare/schema';
import { branches, nodeAt, type SchemaNode } from '../../values/schema/walk';
import type { PathPart } from '../profile/model';
import type { Canaries } from './canary';

/** Replaces texts and numbers by canaries, but for those that only have a few choices. */
export function canarize(values: PlainObject, canaries: Canaries): PlainObject {
  return replace(values, [], canaries) as PlainObject;
}

/** Replaces texts and numbers of what stands at a path. */
export function canarizeAt(value: unknown, path: readonly PathPart[], canaries: Canaries): unknown {
  return replace(value, path, canaries);
}

function replace(value: unknown, path: readonly PathPart[], canaries: Canaries): unknown {
  if (Array.isArray(value))
    return value.map((item: unknown, index) => replace(item, [...path, index], canaries));
  if (isPlainObject(value)) {
    const free = isFreeMap(path);
    return Object.fromEntries(
      Object.entries(value).map(([key, below]) => {
        const named = free ? canaries.key(key, [...path, key]) : key;
        return [named, replace(below, [...path, named], canaries)];
      }),
    );
  }
  const nodes = nodesOf(path);
  if (nodes.some((node) => node.enum !== undefined || node.const !== undefined)) return value;
  if (typeof value === 'number') {
    const most = Math.min(...nodes.map(({ maximum }) => maximum ?? Infinity));
    return canaries.number(value, path, most);
  }
  if (typeof value !== 'string') return value;
  const text = canaries.text(value, path);
  const fits = nodes.every(({ pattern }) => pattern === undefined || new RegExp(pattern).test(text));
  return fits ? text : value;
}

/** What was said of paths; the contract does not change while the program runs. */
const said = new Map<string, readonly SchemaNode[]>();

/** What our contract says of a value; nothing for one that it does not know. */
export function nodesOf(path: readonly PathPart[]): readonly SchemaNode[] {
  // of all items of a list the same is said
  const key = JSON.stringify(path.map((part) => (typeof part === 'number' ? 0 : part)));
  const known = said.get(key);
  if (known !== undefined) return known;
  const schema = valuesSchema();
  const node = nodeAt(schema, path);
  const nodes = node === undefined ? [] : branches(schema, node);
  said.set(key, nodes);
  return nodes;
}

/** Whether a map takes any key; the amounts of resources are such in Kubernetes, but their names are fixed. */
export function isFreeMap(path: readonly PathPart[]): boolean {
  if (/^(?:requests|limits)$/.test(String(path.at(-1)))) return false;
  const nodes = nodesOf(path).filter(({ type }) => type === 'object');
  return (
    nodes.length > 0 &&
    nodes.every(
      ({ properties, additionalProperties }) => properties === undefined && additionalProperties !== false,
    )
  );
}
