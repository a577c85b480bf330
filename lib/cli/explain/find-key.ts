import type { ValuePath } from '../../findings/finding';
import { suggest } from '../../findings/suggest';
import { describeUnknownKey } from '../../values/prepare/unknown-key';
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
  /** What is said about it, as `validate` says it. */
  readonly message: string;
  /** What to do, as `validate` says it. @default - it cannot be told */
  readonly remedy?: string;
  /** Keys that may be meant, for a word alone: people remember `className`, not where it stands. */
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
    if (next === undefined) return unknownKey(schema, path, part);
    path = next;
  }
  return { path, node: nodeAt(schema, path) ?? {} };
}

function unknownKey(schema: SchemaNode, parent: readonly string[], part: string): UnknownKey {
  const path = [...parent, part];
  const known = [...knownKeys(schema, parent), ...knownKeys(schema, [...parent, WILDCARD])];
  const { finding } = describeUnknownKey(
    schema,
    { problem: 'unknown-key', path: asGiven(schema, path), value: undefined, known, kubernetes: false },
    { hasCommand: true },
  );
  const { message } = finding;
  const remedy = known.length === 0 ? `\`${printKeyPath(parent)}\` has no keys` : finding.remedy;
  const nearest = parent.length > 0 ? [] : namesakes(schema, part).slice(0, MAX_NEAREST);
  return { path, message, ...(remedy === undefined ? {} : { remedy }), nearest };
}

/** A path as values have it: any item of a list is its first one. */
function asGiven(schema: SchemaNode, path: readonly string[]): ValuePath {
  return path.map((part, at) =>
    part === WILDCARD && nodeAt(schema, path.slice(0, at))?.items !== undefined ? 0 : part,
  );
}

/** Keys of that name anywhere, or of the one that it is a typo of. */
function namesakes(schema: SchemaNode, part: string): string[] {
  const keys = documentedKeys(schema);
  const names = [...new Set(keys.flatMap(({ path }) => path.slice(-1)))];
  const name = names.includes(part) ? part : suggest(part, names);
  return keys.filter(({ path }) => path.at(-1) === name).map(({ path }) => printKeyPath(path));
}
