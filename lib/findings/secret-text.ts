import type { SecretGuess } from './secret-keys';
import type { Span } from './source-text';

/*
 * Finds secrets by the look of a text alone: in fields of finished objects, of which no contract says what they are. It would
 * rather hide too much than too little.
 */

/** A private key in PEM form, up to the end of the text when its last line is missing. */
const PRIVATE_KEY = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[\s\S]*?(?:-----END [^\n-]{0,60}-----|$)/g;

/** Name and password in an address, up to the last at sign: a password may have some, too. */
const USER = /(?:\/\/|[^\s"'/:]{1,100}:)[^\s"']{1,500}@/g;

/** A key with its value close behind, as in the arguments of a program or the query of a URL, and such a value. */
const INLINE_KEY = /(?<![\w.-])([A-Za-z_][\w.-]{0,100})[:=](?=[^\s"',;&}\])])/g;
const INLINE_VALUE = /[^\s"',;&}\])]+/y;

/** Private keys, users in addresses and `token=…`: secret wherever they stand. */
export function findPlainSecrets(text: string, guess: SecretGuess): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(PRIVATE_KEY))
    spans.push({ start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(USER)) {
    const start = match.index + (match[0].startsWith('//') ? 2 : 0);
    spans.push({ start, end: match.index + match[0].length - 1 });
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
