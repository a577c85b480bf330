/** Text of values as Go's templates print it. */
import type { PlainObject } from '../../base/plain-object';
import { sortedKeys } from '../../base/sorted-keys';

/** Above this, Go prints a floating point number with an exponent; all numbers of a values file are such. */
const EXPONENT_FROM = 1e6;
const EXPONENT_BELOW = 1e-4;

/** A number as `{{ .Values.number }}` prints it: `1e+06` for a million. */
export function goNumber(value: number): string {
  const size = Math.abs(value);
  // strconv.FormatFloat(value, 'g', -1, 64) has an exponent below 1e-4 and from 21 digits on; fmt's %v from 1e6 on.
  if (value === 0 || (size < EXPONENT_FROM && size >= EXPONENT_BELOW)) return String(value);
  return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
}

/** A scalar as Go's templates print it. */
export function goText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return goNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return '';
  return undefined;
}

/** JSON as Go's encoder writes it: keys in order, `<`, `>` and `&` escaped, which Sprig's `toJson` keeps so. */
export function goJson(value: unknown, indent = 0): string {
  return JSON.stringify(sorted(value), undefined, indent).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  // By code units, as Go compares strings of the basic plane.
  return Object.fromEntries(sortedKeys(value).map((key) => [key, sorted((value as PlainObject)[key])]));
}

const known = new WeakMap<object, string>();

/** The same text for equal data, whatever the order of keys; data must not change afterwards. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null)
    return value === undefined ? 'undefined' : JSON.stringify(value);
  const before = known.get(value);
  if (before !== undefined) return before;
  const text = Array.isArray(value)
    ? `[${value.map(canonical).join(',')}]`
    : `{${sortedKeys(value)
        .map((key) => `${JSON.stringify(key)}:${canonical((value as PlainObject)[key])}`)
        .join(',')}}`;
  known.set(value, text);
  return text;
}
