/*
 * Numbers as Go's YAML reader knows them. It drops every underscore first, then tries an integer with any of Go's
 * prefixes, then a decimal fraction.
 */

const MAX_UNSIGNED = (1n << 64n) - 1n;
const MIN_SIGNED = -(1n << 63n);
const MAX_SIGNED = (1n << 63n) - 1n;

const PREFIXED = /^([-+]?)0([xXbBoO])([\da-fA-F]+)$/;
const OCTAL = /^([-+]?)0([0-7]+)$/;
const DECIMAL = /^([-+]?)(0|[1-9]\d*)$/;
/** Go's reader cuts `0b` off and reads the rest as a signed number, which lets a second sign in. */
const SIGN_AFTER_PREFIX = /^0b([-+])([01]+)$/;
/** Behind a leading point Go reads by its own syntax instead, in which an underscore must stand between two digits. */
const POINT_FIRST = /^\.\d+(?:_\d+)*(?:[eE][-+]?\d+(?:_\d+)*)?$/;
const FRACTION = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;

const DIGITS: Readonly<Record<string, RegExp>> = { x: /^[\da-fA-F]+$/, o: /^[0-7]+$/, b: /^[01]+$/ };

/** The integer a plain scalar stands for, exact; undefined when it is none or too large for Go's 64 bits. */
export function parseExactInteger(text: string): bigint | undefined {
  if (!/^[-+\d]/.test(text)) return undefined;
  const plain = text.replaceAll('_', '');
  const doubleSign = SIGN_AFTER_PREFIX.exec(plain);
  if (doubleSign) return within(doubleSign[1] === '-', `0b${doubleSign[2]}`, MAX_SIGNED);
  const prefixed = PREFIXED.exec(plain);
  if (prefixed) {
    const [, sign, letter = '', digits = ''] = prefixed;
    const base = letter.toLowerCase();
    return DIGITS[base]?.test(digits) ? signed(sign, `0${base}${digits}`) : undefined;
  }
  const octal = OCTAL.exec(plain);
  if (octal) return signed(octal[1], `0o${octal[2]}`);
  const decimal = DECIMAL.exec(plain);
  return decimal ? signed(decimal[1], decimal[2] ?? '') : undefined;
}

/** The integer a plain scalar stands for, as a JavaScript number. */
export function parseInteger(text: string): number | undefined {
  const exact = parseExactInteger(text);
  return exact === undefined ? undefined : Number(exact);
}

/** The decimal fraction a plain scalar stands for; undefined when it is none or too large for a float. */
export function parseFloatText(text: string): number | undefined {
  if (!/^[-+.\d]/.test(text)) return undefined;
  const plain = text.replaceAll('_', '');
  if (!FRACTION.test(plain) || (text.startsWith('.') && !POINT_FIRST.test(text))) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** A plus sign or a minus sign makes Go read a signed number, so only numbers without a sign may use all 64 bits. */
function signed(sign: string | undefined, digits: string): bigint | undefined {
  return within(sign === '-', digits, sign === '+' ? MAX_SIGNED : MAX_UNSIGNED);
}

function within(negative: boolean, digits: string, max: bigint): bigint | undefined {
  const value = negative ? -BigInt(digits) : BigInt(digits);
  return value >= MIN_SIGNED && value <= max ? value : undefined;
}
