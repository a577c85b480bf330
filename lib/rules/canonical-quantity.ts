import { parseQuantity } from './quantity';

/** The suffixes by powers of 1000, from a billionth. */
const DECIMAL_SUFFIXES = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];

/** The suffixes by powers of 1024. */
const BINARY_SUFFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

const ONE = 1_000_000_000n;
const THOUSANDTH = ONE / 1000n;

/**
 * A quantity as the API server stores it (`Quantity.CanonicalizeBytes` in k8s.io/apimachinery 0.34): `2` for `2000m`, `1Gi` for `1024Mi`,
 * and thousandths where a binary unit would be a fraction. Amounts are rounded up to thousandths, as `SetDefaults_ResourceList` does.
 * Exponents become suffixes, which the API server leaves alone. Text that is no quantity is returned as it is.
 */
export function canonicalQuantity(quantity: string | number): string {
  const text = String(quantity);
  const exact = parseQuantity(text);
  if (exact === undefined || exact < 0n) return text;
  const value = ((exact + THOUSANDTH - 1n) / THOUSANDTH) * THOUSANDTH;
  const isBinary = text.endsWith('i') && value % ONE === 0n && value >= 1024n * ONE;
  return isBinary
    ? withSuffix(value / ONE, 1024n, BINARY_SUFFIXES)
    : withSuffix(value, 1000n, DECIMAL_SUFFIXES);
}

function withSuffix(value: bigint, base: bigint, suffixes: readonly string[]): string {
  if (value === 0n) return '0';
  let rest = value;
  let power = 0;
  while (rest % base === 0n && power < suffixes.length - 1) {
    rest /= base;
    power += 1;
  }
  return `${String(rest)}${suffixes[power] ?? ''}`;
}
