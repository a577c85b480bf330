import { type BlueprintData, BlueprintTag } from '../tag';
import { isEntry } from '../entry';
import { lookupOf } from '../visit';

/** Longer lists and maps are written over several lines. */
const MAX_LENGTH = 90;

/** What prints references to entries and secrets, which the rest of the program knows. */
export interface CodeContext {
  /** The constant that holds the entry with an id. @default - none does, and the id is written */
  readonly constantOf: (id: string) => string | undefined;
}

/** A value as TypeScript, in single quotes and with commas at the ends. */
export function code(value: BlueprintData, context: CodeContext, indent = ''): string {
  if (value instanceof BlueprintTag) return tagCode(value, context, indent);
  if (typeof value === 'string') return textCode(value);
  if (Array.isArray(value)) {
    return group(
      '[',
      value.map((item: BlueprintData) => (inner: string) => code(item, context, inner)),
      ']',
      indent,
    );
  }
  if (typeof value === 'object' && value !== null) {
    const items = Object.entries(value as Readonly<Record<string, BlueprintData>>).map(
      ([key, item]) =>
        (inner: string) =>
          `${keyCode(key)}: ${code(item, context, inner)}`,
    );
    return group('{ ', items, ' }', indent);
  }
  return String(value);
}

/** A text in quotes; one of several lines as a template, so that it stays readable. */
export function textCode(text: string): string {
  if (text.includes('\n') && !/[`\\]|\$\{/.test(text)) return `\`${text}\``;
  return `'${JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\"/g, '"')
    .replace(/'/g, String.raw`\'`)}'`;
}

function keyCode(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : textCode(key);
}

type Item = (indent: string) => string;

function group(open: string, items: readonly Item[], close: string, indent: string): string {
  if (items.length === 0) return `${open.trim()}${close.trim()}`;
  const flat = `${open}${items.map((item) => item(indent)).join(', ')}${close}`;
  if (flat.length + indent.length <= MAX_LENGTH && !flat.includes('\n')) return flat;
  const inner = `${indent}  `;
  const lines = items.map((item) => `${inner}${item(inner)},`).join('\n');
  return `${open.trim()}\n${lines}\n${indent}${close.trim()}`;
}

function call(name: string, args: readonly Item[], indent: string): string {
  return group(`BlueprintTag.${name}(`, args, ')', indent);
}

/** By the method that makes such a tag where there is one, else by its name. */
function tagCode(tag: BlueprintTag, context: CodeContext, indent: string): string {
  const { name } = tag;
  const content = isEntry(tag.content) ? tag.content.id : (tag.content as BlueprintData);
  const item =
    (value: BlueprintData): Item =>
    (inner) =>
      code(value, context, inner);
  const list = Array.isArray(content) ? (content as readonly BlueprintData[]) : [];
  const [first, second, third] = list;
  if (typeof content === 'string') {
    const constant = name === '!KeyOf' ? context.constantOf(content) : undefined;
    if (constant !== undefined) return `BlueprintTag.keyOf(${constant})`;
    const method = TEXT_METHODS[name];
    if (method !== undefined) return `BlueprintTag.${method}(${textCode(content)})`;
  }
  const lookup = lookupOf(tag);
  const isPlain =
    lookup !== undefined &&
    typeof lookup.model === 'string' &&
    new Set(lookup.criteria.map(([field]) => field)).size === lookup.criteria.length;
  if (isPlain) {
    const criteria = Object.fromEntries(lookup.criteria) as Record<string, BlueprintData>;
    const method = name === '!Find' ? 'find' : 'findObject';
    return call(method, [() => textCode(lookup.model), item(criteria)], indent);
  }
  if (name === '!Format' && typeof first === 'string') return call('format', list.map(item), indent);
  if (name === '!Condition' && typeof first === 'string') return call('condition', list.map(item), indent);
  if (name === '!If' && list.length === 3) return call('choose', list.map(item), indent);
  if (
    (name === '!Env' || name === '!Context') &&
    typeof first === 'string' &&
    second !== undefined &&
    third === undefined
  ) {
    return call(name === '!Env' ? 'envOr' : 'contextOr', [item(first), item(second)], indent);
  }
  if (
    (name === '!Index' || name === '!Value') &&
    (typeof content === 'number' || /^\d+$/.test(textOf(content)))
  ) {
    return `BlueprintTag.${name.slice(1).toLowerCase()}(${textOf(content)})`;
  }
  return call('other', [() => textCode(name), item(content)], indent);
}

const TEXT_METHODS: Readonly<Record<string, string>> = {
  '!KeyOf': 'keyOf',
  '!Env': 'env',
  '!File': 'file',
  '!Context': 'context',
  '!ParseJSON': 'parseJson',
};

function textOf(value: BlueprintData): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
