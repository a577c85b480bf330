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

const KEY = /(["']?)(?<!\w)([A-Za-z_][\w.-]{0,100})\1\s*[:=]/g;
/** A key with its value close behind, as in the arguments of a program or the query of a URL, and such a value. */
const INLINE_KEY = /(?<!\w)([A-Za-z_][\w.-]{0,100})[:=](?=[^\s"',;&}\])])/g;
const INLINE_VALUE = /[^\s"',;&}\])]+/y;
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
  return [...spans, ...findInlineSecrets(text, guess)];
}

function findInlineSecrets(text: string, guess: SecretGuess): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE_KEY)) {
    const start = match.index + match[0].length;
    const path = (match[1] ?? '').split('.');
    if (start < end || !guess.looksSecret(path.at(-1) ?? '', path.slice(0, -1))) continue;
    INLINE_VALUE.lastIndex = start;
    end = start + (INLINE_VALUE.exec(text)?.[0].length ?? 0);
    spans.push({ start, end });
  }
  return spans;
}

/** What stands after secret-looking keys in comments. */
export function findCommentSecrets(source: SourceText, guess: SecretGuess): Span[] {
  const spans: Span[] = [];
  for (const { text, start, end } of linesWithin(source, { start: 0, end: source.text.length })) {
    const comment = COMMENT.exec(text);
    const found = comment ? secretValueStart(comment[0], guess) : undefined;
    if (comment && found) spans.push({ start: start + comment.index + found.value, end });
  }
  return spans;
}

/** What stands after secret-looking keys anywhere in a stretch of text, with all lines that may belong to it. */
export function findKeySecrets(source: SourceText, guess: SecretGuess, within: Span): Span[] {
  const lines = linesWithin(source, within);
  const spans: Span[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    const found = line && secretValueStart(line.text, guess);
    if (!line || !found) continue;
    const value = line.text.slice(found.value).trim();
    const quote = /^["']/.exec(value)?.[0];
    const open = quote !== undefined && !value.slice(1).includes(quote);
    at = open ? lastQuoted(lines, at, quote) : lastIndented(lines, at, found.key);
    spans.push({ start: line.start + found.value, end: lines[at]?.end ?? within.end });
  }
  return spans;
}

interface Line extends Span {
  readonly text: string;
}

function linesWithin(source: SourceText, { start, end }: Span): Line[] {
  const lines: Line[] = [];
  const last = source.placeOf(end).line;
  for (let number = source.placeOf(start).line; number <= last; number += 1) {
    const span = source.spanOfLine(number);
    const from = Math.max(span.start, start);
    const to = Math.min(span.end, end);
    lines.push({ start: from, end: to, text: source.text.slice(from, to) });
  }
  return lines;
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

/** The last line that may belong to a value under a key at this column, in the line `at`. */
function lastIndented(lines: readonly Line[], at: number, keyColumn: number): number {
  const end = lines.findIndex(({ text }, index) => {
    const indent = text.length - text.trimStart().length;
    return index > at && text.trim() !== '' && indent <= keyColumn && STARTS_ANEW.test(text);
  });
  return (end === -1 ? lines.length : end) - 1;
}

/** The line in which a quote is closed that opens in the line `at`; else the last of all. */
function lastQuoted(lines: readonly Line[], at: number, quote: string): number {
  const end = lines.findIndex(({ text }, index) => index > at && text.includes(quote));
  return end === -1 ? lines.length - 1 : end;
}
