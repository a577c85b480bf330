import { resolveNode, type SchemaNode } from '../schema/walk';
import { typesOf } from './walk';

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
};

/** What a place allows, in words: `text or a whole number`. */
export function describeType(schema: SchemaNode, node: SchemaNode): string {
  return [...new Set(choicesOf(schema, node))].join(' or ');
}

function choicesOf(schema: SchemaNode, reference: SchemaNode): string[] {
  const node = resolveNode(schema, reference);
  if (node.anyOf !== undefined) return node.anyOf.flatMap((choice) => choicesOf(schema, choice));
  if (node.enum !== undefined) return node.enum.map(quote);
  if (node.const !== undefined) return [quote(node.const)];
  if (node.items !== undefined) return [describeList(schema, node.items)];
  if (isEmptyMap(node)) return ['{}'];
  return typesOf(node).map((type) => WORDS[type] ?? type);
}

function describeList(schema: SchemaNode, reference: SchemaNode): string {
  const node = resolveNode(schema, reference);
  const keys = node.required ?? [];
  if (keys.length > 0) return `a list of maps with ${keys.join(' and ')}`;
  const kinds: Readonly<Record<string, string>> = { string: 'texts', object: 'maps' };
  const kind = kinds[typesOf(node)[0] ?? ''];
  return kind === undefined ? 'a list' : `a list of ${kind}`;
}

/** A map that may have no key at all, which documents use to say "none". */
function isEmptyMap(node: SchemaNode): boolean {
  return node.type === 'object' && node.properties === undefined && node.additionalProperties === false;
}

/** A choice as it is written in YAML. */
export function quote(choice: unknown): string {
  return JSON.stringify(choice);
}
