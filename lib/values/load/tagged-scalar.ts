import type { RuleId } from '../../findings/rules';
import { Scalar as ScalarNode } from 'yaml';
import { parseExactInteger } from './number';
import { type Scalar, isNotFinite, resolvePlain } from './scalar';

const CORE = 'tag:yaml.org,2002:';

/** The tags of YAML that values have no use for. */
const OTHER_TAGS = new Set([
  'binary',
  'map',
  'merge',
  'omap',
  'pairs',
  'seq',
  'set',
  'timestamp',
  'value',
  'yaml',
]);

/** Why a scalar has no value: Helm refuses it, or we do. */
export interface Refusal {
  readonly rule: RuleId;
  readonly message: string;
  /** What to do about it. @default - the message says it all */
  readonly remedy?: string;
}

/** What a scalar of the tree means to Helm, or why it means nothing. */
export type ScalarReading = { readonly value: Scalar } | { readonly refusal: Refusal };

/** The text of a scalar, quotes and escapes undone. */
export function scalarText(node: ScalarNode): string {
  return typeof node.value === 'string' ? node.value : '';
}

/** Reads a scalar by its style and tag. The text itself is not in any message: it may be a secret. */
export function readScalar(node: ScalarNode): ScalarReading {
  const text = scalarText(node);
  const plain = node.type === ScalarNode.PLAIN || node.type === undefined;
  switch (node.tag) {
    case undefined:
      return plain ? readPlain(text) : { value: text };
    case '!':
    case `${CORE}str`:
      return { value: text };
    case `${CORE}null`:
    case `${CORE}bool`:
    case `${CORE}int`:
    case `${CORE}float`:
      return readAs(node.tag.slice(CORE.length), text);
    default:
      return { refusal: unknownTag(node.tag) };
  }
}

/** The key that Helm makes of a scalar: its text for strings, the canonical form of integers and booleans. */
export function readKey(node: ScalarNode): { readonly key: string } | { readonly refusal: Refusal } {
  const reading = readScalar(node);
  if ('refusal' in reading) return reading;
  const { value } = reading;
  if (typeof value === 'string') return { key: value };
  if (typeof value === 'boolean') return { key: String(value) };
  // The text is read again because a JavaScript number may have lost digits of a long integer.
  const integer = value === null ? undefined : parseExactInteger(scalarText(node));
  if (integer !== undefined) return { key: String(integer) };
  const what = value === null ? 'empty' : 'a fraction';
  return { refusal: { rule: 'yaml-key', message: `the key is ${what}`, remedy: 'put the key in quotes' } };
}

/** What to say about a tag that gives a value a type of its own. */
export function unknownTag(tag: string): Refusal {
  // A tag that YAML does not know is not named: it may be a secret that begins with an exclamation mark.
  const name = tag.startsWith(CORE) ? tag.slice(CORE.length) : '';
  const what = OTHER_TAGS.has(name) ? `the tag !!${name}` : 'a tag of its own';
  return {
    rule: 'yaml-tag',
    message: `has ${what}, which is not supported`,
    remedy: 'remove the tag, or put the value in quotes if it is text that begins with `!`',
  };
}

function readPlain(text: string): ScalarReading {
  if (!isNotFinite(text)) return { value: resolvePlain(text) };
  return {
    refusal: {
      rule: 'yaml-number',
      message: 'is infinity or not-a-number, which Helm cannot read',
      remedy: 'put it in quotes if it is meant as text',
    },
  };
}

function readAs(type: string, text: string): ScalarReading {
  const reading = readPlain(text);
  if ('refusal' in reading) return reading;
  const { value } = reading;
  const fits =
    type === 'null'
      ? value === null
      : type === 'bool'
        ? typeof value === 'boolean'
        : typeof value === 'number' && (type === 'float' || Number.isInteger(value));
  if (fits) return reading;
  return {
    refusal: {
      rule: 'yaml-tag',
      message: `is not what its tag !!${type} says`,
      remedy: 'remove the tag',
    },
  };
}
