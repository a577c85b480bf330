const QUANTITY =
  /^([+-]?)(\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:([eE][+-]?\d{1,3})|(Ki|Mi|Gi|Ti|Pi|Ei|n|u|m|k|M|G|T|P|E))?$/;

/** Decimal places that are kept; Kubernetes rounds up below a billionth. */
const SCALE = 9;

const DECIMAL_EXPONENTS: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};

const BINARY_POWERS: Readonly<Record<string, bigint>> = {
  Ki: 10n,
  Mi: 20n,
  Gi: 30n,
  Ti: 40n,
  Pi: 50n,
  Ei: 60n,
};

/**
 * Reads a quantity of Kubernetes, such as `250m`, `1Gi` or `1e3`, and returns it in billionths, exactly, so that two
 * can be compared; nothing when it is none.
 */
export function parseQuantity(quantity: string | number): bigint | undefined {
  const match = QUANTITY.exec(String(quantity));
  if (match === null) return undefined;
  const [, sign, digits = '', exponent, suffix = ''] = match;
  const [whole = '', fraction = ''] = digits.split('.');
  const power =
    (exponent === undefined ? (DECIMAL_EXPONENTS[suffix] ?? 0) : Number(exponent.slice(1))) + SCALE;
  const mantissa = BigInt(whole + fraction || '0') << (BINARY_POWERS[suffix] ?? 0n);
  const shift = power - fraction.length;
  const value = shift >= 0 ? mantissa * 10n ** BigInt(shift) : ceilDivide(mantissa, 10n ** BigInt(-shift));
  return sign === '-' ? -value : value;
}

/** The number that a quantity stands for, or nothing for what is none. Negative ones are none: nothing has such an amount. */
export function quantityNumber(quantity: string | number): number | undefined {
  const billionths = parseQuantity(quantity);
  return billionths === undefined || billionths < 0n ? undefined : Number(billionths) / 10 ** SCALE;
}

function ceilDivide(value: bigint, divisor: bigint): bigint {
  return (value + divisor - 1n) / divisor;
}
