import type { FormatProblem } from './format';

const QUANTITY = /^\+?(\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})(m|k|[KMGTPE]i|[MGTPE]|[eE][+-]?\d{1,2})?$/;
const FACTORS: Readonly<Record<string, number>> = {
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** How people write the units of bytes: `GB`, `gib`, `mb`, with or without a blank. */
const BYTES_IN_WORDS = /^(\d{1,20}(?:\.\d{1,20})?) ?([kmgtpe])(?:i?b?|ib)$/i;

/** The number that a quantity of Kubernetes stands for, or `undefined` for what is none. Negative ones are none. */
export function parseQuantity(quantity: string | number): number | undefined {
  if (typeof quantity === 'number') return Number.isFinite(quantity) && quantity >= 0 ? quantity : undefined;
  const [match, digits, unit = ''] = QUANTITY.exec(quantity) ?? [];
  if (match === undefined) return undefined;
  return /^[eE][+-]?\d/.test(unit) ? Number(`${digits ?? ''}${unit}`) : Number(digits) * (FACTORS[unit] ?? 1);
}

/** Processor time: cores or thousandths of one. */
export function cpuFormat(text: string): FormatProblem | undefined {
  const cores = parseQuantity(text);
  if (cores !== undefined && (cores === 0 || cores >= 1e-3)) return undefined;
  return { expected: 'processor time in cores such as 2 or 0.5, or in thousandths such as 500m' };
}

/** Bytes, with or without a unit. */
export function bytesFormat(text: string): FormatProblem | undefined {
  const expected = 'a size in bytes such as 512Mi or 4Gi';
  const bytes = parseQuantity(text);
  if (bytes !== undefined && text.endsWith('m')) {
    return { expected, remedy: `write ${text.slice(0, -1)}Mi; a small m means thousandths` };
  }
  if (bytes !== undefined) return undefined;
  const [, count, unit] = BYTES_IN_WORDS.exec(text) ?? [];
  return count === undefined || unit === undefined
    ? { expected }
    : { expected, remedy: `write ${count}${unit.toUpperCase()}i` };
}

/** The size of a volume: bytes, more than none. */
export function volumeSizeFormat(text: string): FormatProblem | undefined {
  const problem = bytesFormat(text);
  if (problem !== undefined) return problem;
  return (parseQuantity(text) ?? 0) >= 1 ? undefined : { expected: 'a size such as 10Gi, more than nothing' };
}
