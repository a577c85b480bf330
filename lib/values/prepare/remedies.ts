import { isPlainObject } from '../../base/plain-object';
import type { ValuePath } from '../../findings/finding';
import { printPath } from '../../findings/value-path';
import { resolveNode, type SchemaNode } from '../schema/walk';
import { hasPlaceholder } from '../../rules/placeholders';
import { canShow } from './show';
import { typesOf } from './walk';

/** What to do about a placeholder where something is decided while the manifests are made. */
export const PLACEHOLDER_REMEDY =
  'a placeholder is filled in only when the manifests are made, and this is needed to make them: give the value itself, in a file or by --set, or fill the values in before';

/** Lists that are written as one text. */
const COMMA_SEPARATED = new Set(['cweIds', 'additionalCweIds', 'noProxy']);

/** Keys of a section that a single scalar in its place most likely means. */
const MAIN_KEYS = ['enabled', 'name', 'host', 'size', 'issuer', 'tag'];

/** Words that people write for a boolean and that are text when they are quoted. */
const TRUE_WORDS = new Set(['yes', 'y', 'on', '1', 'true', 'enabled']);
const FALSE_WORDS = new Set(['no', 'n', 'off', '0', 'false', 'disabled']);

/** What to do about a value of the wrong type, where that can be told. */
export function wrongTypeRemedy(
  schema: SchemaNode,
  path: ValuePath,
  value: unknown,
  node: SchemaNode,
): string | undefined {
  const types = allTypes(schema, node);
  if (hasPlaceholder(value) && !types.includes('string')) return PLACEHOLDER_REMEDY;
  if (types.includes('string') && typeof value === 'number') {
    return 'put it in quotes, with every digit as it is meant, such as "1.10"';
  }
  if (types.includes('string') && typeof value === 'boolean') {
    return 'put it in quotes as it is meant; without quotes YAML reads yes, no, on and off as booleans too';
  }
  if (types.includes('string') && Array.isArray(value)) return joinRemedy(path, value);
  if (types.includes('boolean') && typeof value === 'string') return booleanRemedy(value);
  if (types.includes('array')) return listRemedy(path, value, schema, node);
  return types.includes('object') ? sectionRemedy(path, value, schema, node) : undefined;
}

function allTypes(schema: SchemaNode, reference: SchemaNode): readonly string[] {
  const node = resolveNode(schema, reference);
  return node.anyOf === undefined ? typesOf(node) : node.anyOf.flatMap((choice) => allTypes(schema, choice));
}

function joinRemedy(path: ValuePath, list: readonly unknown[]): string | undefined {
  const isCommaSeparated = COMMA_SEPARATED.has(String(path.at(-1)));
  if (!isCommaSeparated) return undefined;
  const isShort = list.length > 0 && list.length <= 10 && list.every(isShortWord);
  return isShort ? `write "${list.join(',')}"` : 'write one text, separated by commas';
}

function isShortWord(item: unknown): boolean {
  if (typeof item !== 'string' && typeof item !== 'number') return false;
  return /^[\w.:-]{1,60}$/.test(String(item));
}

function booleanRemedy(text: string): string | undefined {
  const word = text.trim().toLowerCase();
  if (TRUE_WORDS.has(word)) return 'write true without quotes';
  return FALSE_WORDS.has(word) ? 'write false without quotes' : undefined;
}

function listRemedy(
  path: ValuePath,
  value: unknown,
  schema: SchemaNode,
  node: SchemaNode,
): string | undefined {
  if (isPlainObject(value)) return 'start each item of the list with a dash (-)';
  if (typeof value !== 'string' || value === '' || !canShow(path, value)) return undefined;
  const items = itemsOf(schema, node);
  if (items === undefined) return undefined;
  const text = JSON.stringify(value);
  if (typesOf(items).includes('string')) return `write [${text}]`;
  return items.required?.join('') === 'name' ? `write [{ name: ${text} }]` : undefined;
}

/** What a list holds, or the list among the choices of a union. */
function itemsOf(schema: SchemaNode, reference: SchemaNode): SchemaNode | undefined {
  const { items, anyOf = [] } = resolveNode(schema, reference);
  const found = items ?? anyOf.find((choice) => choice.items !== undefined)?.items;
  return found === undefined ? undefined : resolveNode(schema, found);
}

function sectionRemedy(
  path: ValuePath,
  value: unknown,
  schema: SchemaNode,
  node: SchemaNode,
): string | undefined {
  if (Array.isArray(value)) return 'write its keys without a dash (-) in front';
  const keys = Object.keys(resolveNode(schema, node).properties ?? {});
  const main = MAIN_KEYS.find(
    (key) => keys.includes(key) && (key === 'enabled') === (typeof value === 'boolean'),
  );
  if (main !== undefined) return `write the value as \`${printPath([...path, main])}\``;
  return keys.length > 0 && keys.length <= 8 ? `its keys are ${keys.join(', ')}` : undefined;
}
