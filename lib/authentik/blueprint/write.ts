import { formatFlowString, formatKey, formatNumber, formatString } from '../../output/yaml-scalar';
import { isEntry } from './entry';
import { type BlueprintData, BlueprintTag } from './tag';

/** Longer lists are written one item a line. */
const MAX_FLOW_LENGTH = 100;

/** Readers look 1024 characters far for the colon behind a key; a longer key is announced by `?`. */
const MAX_KEY_LENGTH = 1000;

/**
 * Writes a blueprint as YAML, with real tags, each document part in the order it has. Strings are quoted wherever a reader of
 * YAML 1.1, such as Authentik's, would take them for something else.
 */
export function writeBlueprint(root: { readonly [key: string]: BlueprintData }): string {
  return `${block(root, '')}\n`;
}

/** The text that stands behind `key:` or `-`; begins with a blank or a line break. */
function behind(value: BlueprintData, indent: string): string {
  if (value instanceof BlueprintTag) return ` ${value.name}${tagContent(value, indent)}`;
  if (isCollection(value) && Object.keys(value).length > 0) {
    const flow = flowText(value);
    return flow === undefined ? `\n${indent}${block(value, indent)}` : ` ${flow}`;
  }
  return ` ${scalar(value, indent)}`;
}

/** What a tag is given; short lists stand on its line. */
function tagContent(tag: BlueprintTag, indent: string): string {
  const content = contentOf(tag);
  if (!isCollection(content)) return ` ${scalar(content, indent)}`;
  const flow = inline(content);
  return flow !== undefined && flow.length <= MAX_FLOW_LENGTH
    ? ` ${flow}`
    : `\n${indent}${block(content, indent)}`;
}

/** A list or map over several lines, the first without its indentation. */
function block(value: object, indent: string): string {
  const lines = Array.isArray(value)
    ? (value as readonly BlueprintData[]).map((item) => `-${listItem(item, `${indent}  `)}`)
    : Object.entries(value as Readonly<Record<string, BlueprintData>>).map(
        ([key, item]) => `${keyText(formatKey(key, indent === ''), indent)}${behind(item, `${indent}  `)}`,
      );
  return lines.join(`\n${indent}`);
}

function keyText(key: string, indent: string): string {
  return key.length > MAX_KEY_LENGTH ? `? ${key}\n${indent}:` : `${key}:`;
}

/** What follows the dash of a list: a map or list begins on the same line. */
function listItem(value: BlueprintData, indent: string): string {
  const nested = isCollection(value) && Object.keys(value).length > 0 && flowText(value) === undefined;
  return nested ? ` ${block(value, indent)}` : behind(value, indent);
}

/** Lists of a few short scalars and tags stay on one line. */
function flowText(value: object): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const list = value as readonly BlueprintData[];
  const plain = list.every((item) => !isCollection(item) && !isTag(item));
  const flow = plain ? inline(list) : undefined;
  return flow !== undefined && flow.length <= MAX_FLOW_LENGTH ? flow : undefined;
}

/** A value on one line, or nothing when it has text of several lines in it. */
function inline(value: BlueprintData): string | undefined {
  if (typeof value === 'string') return value.includes('\n') ? undefined : formatFlowString(value);
  if (value instanceof BlueprintTag) {
    const content = inline(contentOf(value));
    return content === undefined ? undefined : `${value.name} ${content}`;
  }
  if (Array.isArray(value)) {
    const items = (value as readonly BlueprintData[]).map(inline);
    return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
  }
  if (isCollection(value)) {
    const entries = Object.entries(value as Readonly<Record<string, BlueprintData>>).map(([key, item]) => {
      const text = inline(item);
      return text === undefined ? undefined : `${formatFlowString(key)}: ${text}`;
    });
    return entries.includes(undefined) ? undefined : `{${entries.join(', ')}}`;
  }
  return scalar(value, '');
}

function scalar(value: BlueprintData, indent: string): string {
  if (typeof value === 'string') return formatString(value, indent);
  if (typeof value === 'number') return formatNumber(value);
  if (Array.isArray(value)) return '[]';
  return typeof value === 'object' && value !== null ? '{}' : String(value);
}

function contentOf({ content }: BlueprintTag): BlueprintData {
  return isEntry(content) ? content.id : (content as BlueprintData);
}

function isTag(value: unknown): boolean {
  return value instanceof BlueprintTag;
}

function isCollection(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof BlueprintTag);
}
