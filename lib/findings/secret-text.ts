import type { SecretGuess } from './secret-keys';
import type { SourceText, Span } from './source-text';

/*
 * Finds secrets by the look of the text alone: for files that are no YAML, where there is no tree to go by, and for what
 * no tree knows, such as comments. It would rather hide too much than too little.
 */

/** A private key in PEM form, up to the end of the text when its last line is missing. */
const PRIVATE_KEY = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY[\s\S]*?(?:-----END [^\n-]*-----|$)/g;

/** Name and password in a URL. */
const URL_USER = /:\/\/([^\s/@"']{0,100}:[^\s@"']{1,500})@/g;

const KEY = /(["']?)(?<![\w.-])([A-Za-z_][\w.-]*)\1\s*[:=]/g;
/** A key and its value within a text, as in the arguments of a program or the query of a URL. */
const INLINE = /(?<![\w.-])([A-Za-z_][\w.-]*)[:=]([^\s"',;&}\])]+)/g;
const COMMENT = /(?:^|\s)#.*$/;

/** A line that starts something of its own, so that what stands above ends. */
const STARTS_ANEW = /^\s*(?:#|- |-$|\?\s|---|\.\.\.|["']?[\w./-]+["']?\s*:(?:\s|$))/;

/** Private keys, passwords in URLs and `token=…`: secret wherever they stand. */
export function findPlainSecrets(text: string, guess: SecretGuess): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(PRIVATE_KEY))
    spans.push({ start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(URL_USER)) {
    const start = match.index + '://'.length;
    spans.push({ start, end: start + (match[1] ?? '').length });
  }
  for (const match of text.matchAll(INLINE)) {
    const name = (match[1] ?? '').split('.').at(-1) ?? '';
    const end = match.index + match[0].length;
    if (guess.looksSecret(name)) spans.push({ start: end - (match[2] ?? '').length, end });
  }
  return spans;
}

/** What stands after secret-looking keys in comments. */
export function findCommentSecrets(source: SourceText, guess: SecretGuess): Span[] {
  const spans: Span[] = [];
  for (let line = 1; line <= source.lineCount; line += 1) {
    const { start, end } = source.spanOfLine(line);
    const text = source.text.slice(start, end);
    const comment = COMMENT.exec(text);
    if (!comment) continue;
    const from = secretValueStart(comment[0], guess);
    if (from !== undefined) spans.push({ start: start + comment.index + from.value, end });
  }
  return spans;
}

/** What stands after secret-looking keys anywhere in the text, with all lines that may belong to it. */
export function findKeySecrets(source: SourceText, guess: SecretGuess): Span[] {
  const spans: Span[] = [];
  let line = 1;
  while (line <= source.lineCount) {
    const { start, end } = source.spanOfLine(line);
    const text = source.text.slice(start, end);
    const found = secretValueStart(text, guess);
    line += 1;
    if (found === undefined) continue;
    const value = text.slice(found.value).trim();
    const quote = /^["']/.exec(value)?.[0];
    const open = quote !== undefined && !value.slice(1).includes(quote);
    const next = open ? afterQuote(source, line, quote) : afterIndented(source, line, found.key);
    spans.push({ start: start + found.value, end: source.spanOfLine(next - 1).end });
    line = next;
  }
  return spans;
}

interface KeyPlace {
  /** Column of the key, from 0. */
  readonly key: number;
  /** Column where its value may start. */
  readonly value: number;
}

function secretValueStart(text: string, guess: SecretGuess): KeyPlace | undefined {
  for (const match of text.matchAll(KEY)) {
    const name = match[2] ?? '';
    // The parents are unknown here: a key called "key" or "value" may well hold a secret.
    if (!/^(?:key|value)$/i.test(name) && !guess.looksSecret(name)) continue;
    const rest = text.slice(match.index + match[0].length);
    return { key: match.index, value: text.length - rest.trimStart().length };
  }
  return undefined;
}

/** The first line from `line` on that no longer belongs to a value under a key at this column. */
function afterIndented(source: SourceText, line: number, keyColumn: number): number {
  let next = line;
  for (; next <= source.lineCount; next += 1) {
    const { start, end } = source.spanOfLine(next);
    const text = source.text.slice(start, end);
    const indent = text.length - text.trimStart().length;
    if (text.trim() !== '' && indent <= keyColumn && STARTS_ANEW.test(text)) break;
  }
  return next;
}

/** The first line behind the one in which the quote is closed. */
function afterQuote(source: SourceText, line: number, quote: string): number {
  for (let next = line; next <= source.lineCount; next += 1) {
    const { start, end } = source.spanOfLine(next);
    if (source.text.slice(start, end).includes(quote)) return next + 1;
  }
  return source.lineCount + 1;
}
