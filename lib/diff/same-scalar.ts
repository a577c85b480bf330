import { nanoseconds } from '../base/go-duration';
import { parseQuantity } from '../rules/quantity';
import type { Step } from './field-change';

/** Maps whose values are quantities, and fields that are one. */
const QUANTITIES = new Set([
  'capacity',
  'divisor',
  'hard',
  'limits',
  'max',
  'min',
  'requests',
  'size',
  'sizeLimit',
  'storage',
]);

/** Fields of custom resources that are durations as Go writes them. */
const DURATIONS = new Set(['duration', 'interval', 'refreshInterval', 'renewBefore', 'scrapeTimeout']);

/** Whether two texts or numbers at one place say the same in two spellings: `1` and `1000m`, `1h` and `60m`. */
export function isSameScalar(steps: readonly Step[], a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isScalar(a) || !isScalar(b)) return false;
  const [owner, key] = steps.slice(-2).map((step) => ('key' in step ? step.key : ''));
  if (key === undefined) return false;
  if (QUANTITIES.has(key) || QUANTITIES.has(owner ?? '')) {
    const first = parseQuantity(a);
    return first !== undefined && first === parseQuantity(b);
  }
  if (!DURATIONS.has(key)) return false;
  const first = nanoseconds(String(a));
  return first !== undefined && first === nanoseconds(String(b));
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
