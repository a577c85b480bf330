/*
 * The text of single YAML scalars.
 *
 * Two aims, in this order. (1) Every reader gets the same value back: YAML 1.1, YAML 1.2, and Go's, which kubectl and Helm
 * use and which knows more spellings of numbers than either version. (2) The style is that of `Yaml.stringify` of cdk8s,
 * byte for byte, wherever all of them read that right, so that `app.synth()` and our command line print the same.
 */

import { withoutTail } from '../base/trim';

/** Why a value is not plain JSON data; whoever knows the place adds it. */
export class NotJson extends Error {}

/** Words that some reader takes for a boolean or null, or gives a meaning of its own (`=` and `<<` in YAML 1.1). */
const WORDS = new Set(['', '~', '=', '<<', 'y', 'Y', 'n', 'N']);
for (const word of ['yes', 'no', 'on', 'off', 'true', 'false', 'null']) {
  WORDS.add(word)
    .add(word.toUpperCase())
    .add(word.charAt(0).toUpperCase() + word.slice(1));
}

/** The bulk of all strings in manifests: names, paths, images without a tag. Only words and `e5` need a second look. */
const SIMPLE = /^[A-Za-z/][A-Za-z0-9_./-]*$/;

/** What gives a text another meaning: indicators, comments, mapping colons, blanks at an end, line breaks, tabs. */
const NOT_PLAIN = /^[ ,[\]{}#&*!|>'"%@`]|^[?-](?: |$)|: | #|[ :]$|[\n\t]/;

/** Characters that YAML forbids, or that only some readers take for a line break: always escaped. */
// eslint-disable-next-line no-control-regex -- control characters are the point
const ODD = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/u;
/** The same without a look at pairs: a quick no for nearly all texts. */
const ODD_UNIT = new RegExp(ODD.source);
const NOT_ESCAPED_BY_JSON = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** Cheap filter before the patterns below: no number or date starts with anything else. */
const NUMERIC_START = /^[-+.\deE]/;

/** Numbers, sexagesimal numbers and timestamps as YAML 1.1 libraries resolve them. */
const YAML_NUMBER =
  /^[-+]?(?:0b[01_]+|0x[\da-fA-F_]+|\d[\d_]*(?::[0-5]?\d)*(?:\.[\d_]*)?|\.[\d_]*|(?:\d[\d_]*)?(?:\.[\d_]*)?[eE][-+]?\d+|\.(?:inf|Inf|INF))$|^\.(?:nan|NaN|NAN)$/;
const TIMESTAMP =
  /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d?:\d\d?(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)?$/;

/** Numbers as Go's reader resolves them, after it has removed every underscore, wherever it stands. */
const GO_NUMBER =
  /^[-+]?(?:0[xX][\da-fA-F]+|0[bB][01]+|0[oO][0-7]+|(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)$/;

/** Text that would start or end a document, or be a directive, in the first column. */
const DOCUMENT_MARKER = /^(?:%|---|\.\.\.)/;

/** Double-quoted texts of at least this many characters are broken at their newlines, as cdk8s does. */
const BREAK_FROM = 40;

/** Short escapes that YAML has and JSON has not, as cdk8s writes them, by the code in hexadecimal. */
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '00': '\\0',
  '07': '\\a',
  '0b': '\\v',
  '1b': '\\e',
};

/** The text of a number; the caller has made sure that it is finite. */
export function formatNumber(value: number): string {
  if (Object.is(value, -0)) return '-0';
  // YAML 1.1 asks for a point in every float: "1e+21" alone would be a string.
  return String(value).replace(/^(-?\d+)e/, '$1.0e');
}

/** The text of a string in the place of a value; `indent` is what lines below the key or dash start with. */
export function formatString(value: string, indent: string): string {
  if (isPlain(value)) return value;
  if (value.includes('\n') && isLiteral(value)) return literal(value, indent);
  return quoted(value, indent);
}

/** The text of a mapping key; keys `atRoot` stand in the first column, where document markers count. */
export function formatKey(key: string, atRoot: boolean): string {
  return isPlain(key) && !(atRoot && DOCUMENT_MARKER.test(key)) ? key : quoted(key);
}

/** Whether the text can stand without quotes: it has no syntax in it, and nobody reads it as something else. */
function isPlain(text: string): boolean {
  if (text.length > MAX_REMEMBERED) return looksPlain(text);
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const plain = looksPlain(text);
  if (remembered.size >= MAX_TEXTS) remembered.clear();
  remembered.set(text, plain);
  return plain;
}

/** Keys, names and images come again and again. */
const remembered = new Map<string, boolean>();
const MAX_REMEMBERED = 60;
const MAX_TEXTS = 5000;

function looksPlain(text: string): boolean {
  return (SIMPLE.test(text) || !(NOT_PLAIN.test(text) || isOdd(text))) && isStringToAll(text);
}

function isStringToAll(text: string): boolean {
  if (WORDS.has(text)) return false;
  if (!NUMERIC_START.test(text)) return true;
  return !YAML_NUMBER.test(text) && !TIMESTAMP.test(text) && !GO_NUMBER.test(text.replaceAll('_', ''));
}

/** Whether a text of several lines can be a `|` block that all readers understand. */
function isLiteral(text: string): boolean {
  // A last line of blanks is ambiguous, and Go refuses a tab where it still looks for the block's indentation.
  return !isOdd(text) && !endsInBlanks(text) && !/^\n*\t/.test(text) && /[^\n\t ]|^\n+$/.test(text);
}

function isOdd(text: string): boolean {
  return ODD_UNIT.test(text) && ODD.test(text);
}

/** Whether the last of several lines has blanks only. */
function endsInBlanks(text: string): boolean {
  return (text.endsWith(' ') || text.endsWith('\t')) && /\n[\t ]+$/.test(text);
}

function literal(text: string, indent: string): string {
  const tail = text.slice(withoutTail(text, '\n\t ').length);
  const keep = tail === text || tail.indexOf('\n') < tail.length - 1;
  const chomping = !text.endsWith('\n') ? '-' : keep ? '+' : '';
  // Readers take the indentation from the first line with content; when that starts with a blank it must be told.
  const indentation = /^\n* /.test(text) ? '2' : '';
  const lines = text.endsWith('\n') ? text.slice(0, -1) : text;
  // Empty lines stay empty, but for the first.
  const body = lines.includes('\n') ? lines.replace(/\n(?=[^\n])/g, `\n${indent}`) : lines;
  return `|${indentation}${chomping}\n${indent}${body}`;
}

/** A quoted text; without `indent` it stays on one line, as a key must. */
function quoted(text: string, indent?: string): string {
  const single = text.includes('"') && !text.includes("'") && !text.includes('\n') && !isOdd(text);
  return single ? `'${text}'` : doubleQuoted(text, indent);
}

function doubleQuoted(text: string, indent: string | undefined): string {
  if (LONE_SURROGATE.test(text))
    throw new NotJson('holds half of a surrogate pair, which is not Unicode text');
  const broken = indent !== undefined && JSON.stringify(text).length >= BREAK_FROM;
  const parts = text.split(/(\n+)/); // texts and, at odd places, the newlines between them
  const last = parts.length - 1;
  const written = parts.map((part, index) => {
    if (index % 2 === 0) return escapeLine(part, broken && index > 0, index < last);
    if (!broken) return '\\n'.repeat(part.length);
    // A reader folds one line break away. The newline at the very end is written as an escape.
    const atEnd = index === last - 1 && parts[last] === '';
    const breaks = atEnd ? part.length - 1 : part.length;
    return (breaks > 0 ? '\n'.repeat(breaks + 1) + indent : '') + (atEnd ? '\\n' : '');
  });
  return `"${written.join('')}"`;
}

/** One line of a double-quoted text; a blank beside a line break is escaped, else readers would strip it. */
function escapeLine(line: string, afterBreak: boolean, beforeBreak: boolean): string {
  let text = JSON.stringify(line)
    .slice(1, -1)
    .replace(/\\(?:u00([01][\da-f])|.)/g, (escape, code: string | undefined) =>
      code === undefined ? escape : (SHORT_ESCAPES[code] ?? `\\x${code}`),
    )
    .replace(
      NOT_ESCAPED_BY_JSON,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  if (beforeBreak) text = text.replace(/ $/, '\\ ');
  if (afterBreak) text = text.replace(/^ /, '\\ ');
  return text;
}

/**
 * What ends or begins something in flow style (`[a, b]`) though it is harmless elsewhere. PyYAML ends a plain text there at any
 * question mark and takes a colon in front for a value without a key (`scan_plain` and `check_plain` of its scanner, 3.x to 6.x),
 * where YAML 1.2 takes both for text.
 */
const NOT_PLAIN_IN_FLOW = /[,[\]{}?]|^:/;

/** The text of a string inside a list or map in flow style (`[a, b]`), on one line. */
export function formatFlowString(value: string): string {
  return isPlain(value) && !NOT_PLAIN_IN_FLOW.test(value) ? value : quoted(value);
}
