import { parseInteger, parseFloatText } from './number';

/** What a plain scalar of a values file can mean to Helm. */
export type Scalar = string | number | boolean | null;

/** The words that YAML 1.1 and Go's reader give a meaning of their own, in every case they are read in. */
const WORDS: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ...spellings(['y', 'yes', 'true', 'on']).map((word) => [word, true] as const),
  ...spellings(['n', 'no', 'false', 'off']).map((word) => [word, false] as const),
  ...spellings(['null']).map((word) => [word, null] as const),
  ['~', null],
  ['', null],
]);

/** Infinity and not-a-number: numbers in YAML that JSON, and so Helm, has no text for. */
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/**
 * What Helm makes of the text of a plain (unquoted) scalar. Its reader knows more spellings of numbers than YAML 1.1 or
 * 1.2 and leaves dates and times of day as text, so no schema of the `yaml` package can be used for it.
 */
export function resolvePlain(text: string): Scalar {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  return parseInteger(text) ?? parseFloatText(text) ?? text;
}

/** True for the plain scalars that mean infinity or not-a-number, which Helm refuses. */
export function isNotFinite(text: string): boolean {
  return NOT_FINITE.test(text);
}

function spellings(words: readonly string[]): string[] {
  return words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]);
}
