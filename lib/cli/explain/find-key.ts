import { suggest } from '../../findings/suggest';
import { documentedKeys, knownKeys, nodeAt, type SchemaNode, WILDCARD } from '../../values/schema/walk';
import { printKeyPath } from './key-path';

/** A key that the schema has. */
export interface FoundKey {
  /** Its path, with `*` for any item of a list or key of a map. */
  readonly path: readonly string[];
  readonly node: SchemaNode;
}

/** A key that the schema has not. */
export interface UnknownKey {
  /** Path of the first part that is unknown. */
  readonly path: readonly string[];
  /** Keys that may be meant, the nearest one first. */
  readonly nearest: readonly string[];
}

const MAX_NEAREST = 8;

/** Finds a key; items of lists may be left out: `platform.ingress.hosts.host`. */
export function findKey(schema: SchemaNode, parts: readonly string[]): FoundKey | UnknownKey {
  let path: string[] = [];
  for (const part of parts) {
    const next = [
      [...path, part],
      [...path, WILDCARD, part],
    ].find((way) => nodeAt(schema, way) !== undefined);
    if (next === undefined) return { path: [...path, part], nearest: nearestKeys(schema, path, part) };
    path = next;
  }
  return { path, node: nodeAt(schema, path) ?? {} };
}

function nearestKeys(schema: SchemaNode, parent: readonly string[], part: string): string[] {
  const siblings = [parent, [...parent, WILDCARD]].flatMap((path) =>
    knownKeys(schema, path).map((key) => ({ key, path: printKeyPath([...path, key]) })),
  );
  const typo = suggest(
    part,
    siblings.map(({ key }) => key),
  );
  const here = siblings.filter(({ key }) => key === typo).map(({ path }) => path);
  return here.length > 0 ? here : namesakes(schema, part).slice(0, MAX_NEAREST);
}

/** Keys of that name anywhere: people remember `className`, not where it stands. */
function namesakes(schema: SchemaNode, part: string): string[] {
  const keys = documentedKeys(schema);
  const names = [...new Set(keys.flatMap(({ path }) => path.slice(-1)))];
  const name = names.includes(part) ? part : suggest(part, names);
  return keys.filter(({ path }) => path.at(-1) === name).map(({ path }) => printKeyPath(path));
}
