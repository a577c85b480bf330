import { isPlainObject, type PlainObject } from '../../../base/plain-object';
import { MAX_DEPTH } from '../../../yaml/limits';
import { RESERVED_KEYS } from '../reserved-keys';
import { type Assignment, SetError } from './assignment';
import { Cursor } from './cursor';
import { readPath } from './key';

const REMEDY = 'write it as JSON, with text in double quotes: \'key={"name":"text"}\'';

/** Numbers and words of JSON. */
const SIMPLE = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)/;
const BLANK = /\s/u;

/** True for the form of `--set-json` that is one whole object, without a key. */
export function isBareObject(text: string): boolean {
  return text.trim().startsWith('{');
}

/** Reads `--set-json` in its form without a key. Throws a `SetError` when it is not one JSON object. */
export function parseBareObject(text: string): Omit<Assignment, 'path'> & { readonly value: PlainObject } {
  const { value, written } = parseJson(text);
  if (!isPlainObject(value)) throw new SetError('this is not a JSON object', { remedy: REMEDY });
  return { value, written };
}

/** Reads `--set-json` in its form `key=json,key=json`. Throws a `SetError` for broken syntax. */
export function parseSetJson(text: string): Assignment[] {
  const cursor = new Cursor(text);
  const assignments: Assignment[] = [];
  while (!cursor.isAtEnd()) {
    const path = readPath(cursor);
    let parsed: Omit<Assignment, 'path'> = { value: null };
    if (!skipToNext(cursor)) {
      const json = cutJson(cursor.rest);
      parsed = parseJson(json);
      cursor.skip(json.length);
      skipToNext(cursor);
    }
    assignments.push({ path, ...parsed });
  }
  return assignments;
}

/** Skips blanks and one comma; true when the comma or the end was reached, so that no value can follow. */
function skipToNext(cursor: Cursor): boolean {
  for (;;) {
    const character = cursor.peek();
    if (character === undefined || cursor.take(',')) return true;
    if (!BLANK.test(character)) return false;
    cursor.skip(1);
  }
}

/** The JSON value that a text starts with; if there is none, all of the text. */
function cutJson(text: string): string {
  const simple = SIMPLE.exec(text);
  if (simple) return simple[0];
  let open = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') open += 1;
    else if (character === '}' || character === ']') open -= 1;
    if (open === 0 && !quoted) return text.slice(0, at + 1);
  }
  return text;
}

/** Strings, so that nothing in them is taken for a number, and numbers. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/** Stands before a number that is written in an unusual way, while the JSON is read: no text of values has it. */
const MARK = '\0';

function parseJson(text: string): Omit<Assignment, 'path'> {
  let value: unknown;
  try {
    // A reviver would lose keys called `__proto__` without a word, so the value is checked afterwards.
    JSON.parse(text);
    const marked = text.replaceAll(TOKENS, (token) =>
      token.startsWith('"') || String(Number(token)) === token ? token : `"\\u0000${token}"`,
    );
    value = JSON.parse(marked);
  } catch {
    // The message of JSON.parse quotes the text, which may be secret.
    throw new SetError('the value is not valid JSON', { remedy: REMEDY });
  }
  const written = new Map<string, string>();
  const plain = unmark(value, [], written);
  checkJson(plain);
  return { value: plain, ...(written.size === 0 ? {} : { written }) };
}

/** Numbers for what was marked, and how they were written. */
function unmark(value: unknown, path: readonly string[], written: Map<string, string>): unknown {
  if (typeof value === 'string' && value.startsWith(MARK)) {
    const token = value.slice(1);
    written.set(JSON.stringify(path), token);
    return Number(token);
  }
  if (Array.isArray(value))
    return value.map((item, index) => unmark(item, [...path, String(index)], written));
  if (!isPlainObject(value)) return value;
  // defineProperty, not assignment: the key may be `__proto__`, which is refused afterwards.
  const plain: PlainObject = {};
  for (const [key, below] of Object.entries(value))
    Object.defineProperty(plain, key, {
      value: unmark(below, [...path, key], written),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return plain;
}

/** Refuses what Helm or we cannot hold: reserved keys, numbers beyond all bounds, endless nesting. */
function checkJson(root: unknown): void {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value === 'number' && !Number.isFinite(value)) throw new SetError('a number is too large');
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= MAX_DEPTH) throw new SetError(`the value is nested deeper than ${MAX_DEPTH} levels`);
    for (const [key, child] of Object.entries(value)) {
      if (RESERVED_KEYS.has(key)) throw new SetError(`the key \`${key}\` is not allowed`);
      open.push({ value: child as unknown, depth: depth + 1 });
    }
  }
}
