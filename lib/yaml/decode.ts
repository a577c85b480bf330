import { isUtf8 } from 'node:buffer';
import type { Problem } from './problem';

/** The text of a file, and what is wrong with its characters. */
export interface Decoded {
  readonly text: string;
  /** @default - its characters are all right */
  readonly problem?: Problem;
}

/**
 * What YAML 1.1 does not allow in a text, and what it takes for a line break while nobody else does. Halves of pairs stand there as a
 * range: to look up what `\p{Cs}` stands for takes V8 longer than to read the text.
 */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are the point
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]|\r(?!\n)/u;

/** Reads the bytes of a values file as text: UTF-8, or UTF-16 with its mark, as Helm does. Line ends become `\n`. */
export function decodeYaml(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding === 'utf-8' && !isUtf8(bytes)) return { text, problem: notUtf8(text, bytes) };
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden) return { text, problem: forbiddenCharacter(text, forbidden.index) };
  return { text: text.includes('\r') ? text.replaceAll('\r\n', '\n') : text };
}

/** Reads bytes as text and keeps every character of it; undefined when they are no UTF-8. */
export function decodeExact(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : undefined;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function notUtf8(text: string, bytes: Uint8Array): Problem {
  const start = firstReplacement(text, bytes);
  return {
    rule: 'file-encoding',
    message: 'the file is not valid UTF-8',
    remedy: 'save it with the encoding UTF-8',
    start,
    end: start + 1,
  };
}

/** The first replacement character that was not one in the file already. */
function firstReplacement(text: string, bytes: Uint8Array): number {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let at = -1;
  let byte = mark;
  let from = 0;
  do {
    at = text.indexOf('\ufffd', at + 1);
    byte += Buffer.byteLength(text.slice(from, at));
    from = at;
  } while (at !== -1 && bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd);
  return Math.max(0, at);
}

function forbiddenCharacter(text: string, start: number): Problem {
  const code = text.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0');
  return {
    rule: 'file-encoding',
    message: `the file contains the character U+${code}, which YAML does not allow`,
    remedy: `remove it, or write it as "\\u${code}" in double quotes`,
    start,
    end: start + 1,
  };
}
