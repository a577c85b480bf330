import { withoutTail } from './trim';

const PART = /(\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(ns|us|µs|μs|ms|s|m|h)/g;
const WHOLE = new RegExp(`^(?:${PART.source})+$`);

const NANOSECONDS: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

/** A duration of Go, such as `1h30m` or `1.5s`, in nanoseconds; nothing for a text that is none. */
export function nanoseconds(text: string): bigint | undefined {
  if (!WHOLE.test(text)) return undefined;
  let total = 0n;
  for (const [, digits = '', unit = ''] of text.matchAll(PART)) {
    const [whole = '', fraction = ''] = digits.split('.');
    const size = NANOSECONDS[unit] ?? 0n;
    total += BigInt(whole === '' ? '0' : whole) * size;
    if (fraction !== '') total += (BigInt(fraction) * size) / 10n ** BigInt(fraction.length);
  }
  return total;
}

/**
 * A duration as Go prints it and the API server therefore stores it (`metav1.Duration` in k8s.io/apimachinery 0.34): `2160h0m0s` for
 * `2160h`. Text that is no duration of Go is returned as it is.
 */
export function canonicalDuration(text: string): string {
  const total = nanoseconds(text);
  return total === undefined ? text : print(total);
}

function print(total: bigint): string {
  if (total === 0n) return '0s';
  if (total < 1_000n) return `${String(total)}ns`;
  if (total < 1_000_000n) return `${decimal(total, 3)}µs`;
  if (total < 1_000_000_000n) return `${decimal(total, 6)}ms`;
  const minutes = total / 60_000_000_000n;
  const seconds = `${decimal(total % 60_000_000_000n, 9)}s`;
  if (minutes === 0n) return seconds;
  const hours = minutes / 60n;
  return `${hours === 0n ? '' : `${String(hours)}h`}${String(minutes % 60n)}m${seconds}`;
}

function decimal(value: bigint, places: number): string {
  const scale = 10n ** BigInt(places);
  const fraction = withoutTail(String(value % scale).padStart(places, '0'), '0');
  return `${String(value / scale)}${fraction === '' ? '' : `.${fraction}`}`;
}
