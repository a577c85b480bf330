import { type Assignment, SetError } from './assignment';
import { Cursor } from './cursor';
import { readPath } from './key';

/** Makes the value of an assignment from its text: the text itself, a typed value, or what a file holds. */
export type ReadValue = (text: string) => unknown;

/** Reads the text of `--set`, `--set-string` or `--set-file` as Helm does. Throws a `SetError` for broken syntax. */
export function parseSet(text: string, readValue: ReadValue): Assignment[] {
  const cursor = new Cursor(text);
  const assignments: Assignment[] = [];
  while (!cursor.isAtEnd()) {
    const path = readPath(cursor);
    // Helm does not convert a value that is missing at the very end, so that "--set-file a=" reads no file.
    const value = cursor.isAtEnd()
      ? ''
      : cursor.take('{')
        ? readList(cursor, readValue)
        : readValue(cursor.until(',').text);
    assignments.push({ path, value });
  }
  return assignments;
}

/**
 * Reads the text of `--set-literal` as Helm does (`pkg/strvals/literal_parser.go`, 3.17 and 4.1): one key, and all behind its `=` is
 * the value, commas, braces and backslashes too. Throws a `SetError` for broken syntax.
 */
export function parseSetLiteral(text: string): Assignment[] {
  if (text === '') return [];
  const cursor = new Cursor(text, true);
  const path = readPath(cursor, true);
  return [{ path, value: cursor.rest }];
}

/** The value that `--set` makes of a text: words and whole numbers are typed, everything else stays text. */
export function typedValue(text: string): unknown {
  const lower = text.toLowerCase();
  if (lower === 'true') return true;
  if (lower === 'false') return false;
  if (lower === 'null') return null;
  if (text === '0') return 0;
  if (!/^[-+]?\d+$/.test(text) || text.startsWith('0')) return text;
  const number = Number(text);
  // Helm keeps all digits of long numbers; as text we do, too.
  return Number.isSafeInteger(number) ? number + 0 : text;
}

function readList(cursor: Cursor, readValue: ReadValue): unknown[] {
  const items: unknown[] = [];
  for (;;) {
    const { text, stop } = cursor.until(',}');
    if (stop === undefined) throw new SetError('a list has no `}` at its end');
    items.push(readValue(text));
    if (stop === '}') break;
  }
  cursor.take(',');
  return items;
}
