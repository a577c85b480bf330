/** What stands for one character in a regular expression of RE2, after `regexp/syntax/parse.go` of Go 1.26. */

/** An escape of a character: a letter, octal and hexadecimal digits, or a mark of ASCII. */
const CHARACTER =
  /^\\(?:[aftnrv]|0[0-7]{0,2}|[1-7][0-7]{1,2}|x[\da-fA-F]{2}|x\{[\da-fA-F]{1,8}\}|[!-/:-@[-`{-~ \t\n])/;
const KIND = /^\\[dDsSwW]/;
const PROPERTY = /^\\[pP](?:([A-Z])|\{\^?(\w{1,40})\})/;
const POSIX =
  /^\[:\^?(?:alnum|alpha|ascii|blank|cntrl|digit|graph|lower|print|punct|space|upper|word|xdigit):\]/;
/** General categories by their short names, the only ones that Go knows. */
const CATEGORY = /^(?:C[cfos]?|L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|S[ckmo]?|Z[lps]?|Any)$/;

/** The length of the character, escape or property at a place outside of brackets; nothing when it is none. */
export function re2Atom(text: string, at: number): number | undefined {
  if (text.charAt(at) !== '\\') return characterLength(text, at);
  const near = text.slice(at, at + 60);
  if (near.startsWith('\\Q')) {
    const end = text.indexOf('\\E', at + 2);
    return (end === -1 ? text.length : end + 2) - at;
  }
  if (/^\\[AbBz]/.test(near)) return 2;
  return setLength(near) ?? escapeLength(near);
}

/** The length of the characters in brackets at a place; nothing when they are none. */
export function re2Class(text: string, start: number): number | undefined {
  let at = start + (text.charAt(start + 1) === '^' ? 2 : 1);
  const first = at;
  while (at < text.length) {
    if (text.charAt(at) === ']' && at > first) return at + 1 - start;
    const near = text.slice(at, at + 60);
    const set =
      near.startsWith('[:') && near.indexOf(':]', 2) > 0
        ? (POSIX.exec(near)?.[0].length ?? 0)
        : setLength(near);
    if (set === 0) return undefined;
    const length = set ?? memberLength(text, at);
    if (length === undefined) return undefined;
    const from = at;
    at += length;
    if (set !== undefined || text.charAt(at) !== '-' || text.charAt(at + 1) === ']') continue;
    const end = memberLength(text, at + 1);
    if (end === undefined) return undefined;
    if (codeOf(text.slice(at + 1, at + 1 + end)) < codeOf(text.slice(from, at))) return undefined;
    at += 1 + end;
  }
  return undefined;
}

function memberLength(text: string, at: number): number | undefined {
  if (at >= text.length) return undefined;
  return text.charAt(at) === '\\' ? escapeLength(text.slice(at, at + 60)) : characterLength(text, at);
}

function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function escapeLength(near: string): number | undefined {
  const found = CHARACTER.exec(near)?.[0];
  return found !== undefined && codeOf(found) <= 0x10ffff ? found.length : undefined;
}

/** The length of an escape that stands for many characters. */
function setLength(near: string): number | undefined {
  const kind = KIND.exec(near)?.[0];
  if (kind !== undefined) return kind.length;
  const [whole, letter, name = letter] = PROPERTY.exec(near) ?? [];
  return whole !== undefined && name !== undefined && isProperty(name) ? whole.length : undefined;
}

function isProperty(name: string): boolean {
  if (CATEGORY.test(name)) return true;
  try {
    // Scripts have the same names here as there.
    return new RegExp(`\\p{Script=${name}}`, 'u').source !== '';
  } catch {
    return false;
  }
}

const LETTERS: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };

/** The number of the character that a text or an escape stands for. */
function codeOf(written: string): number {
  if (!written.startsWith('\\') || written.length === 1) return written.codePointAt(0) ?? 0;
  const rest = written.slice(1);
  if (/^[0-7]/.test(rest)) return Number.parseInt(rest, 8);
  if (rest.startsWith('x')) return Number.parseInt(rest.replace(/[x{}]/g, ''), 16);
  return LETTERS[rest] ?? rest.codePointAt(0) ?? 0;
}
