const WHOLE_NUMBER = /^-?(?:0|[1-9]\d{0,15})$/;
const DECIMAL_NUMBER = /^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,15})?$/;
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/**
 * The value that was meant, where a scalar of another type leaves no doubt; `undefined` where it does. A quoted number or
 * boolean is taken when the text has one reading only. A whole number is taken as text; other numbers are not, because
 * `1.10` has become 1.1 by now, and no boolean is, because YAML makes `true` of `yes` and `on` too.
 */
export function coerce(value: unknown, types: readonly string[]): unknown {
  if (typeof value === 'string') return coerceText(value, types);
  if (types.includes('string') && Number.isSafeInteger(value)) return String(value);
  return undefined;
}

function coerceText(text: string, types: readonly string[]): number | boolean | undefined {
  if (types.includes('boolean') && BOOLEANS.has(text)) return BOOLEANS.get(text);
  const isNumber =
    (types.includes('integer') && WHOLE_NUMBER.test(text)) ||
    (types.includes('number') && DECIMAL_NUMBER.test(text));
  if (!isNumber) return undefined;
  const number = Number(text);
  return Object.is(number, -0) || Math.abs(number) > Number.MAX_SAFE_INTEGER ? undefined : number;
}
