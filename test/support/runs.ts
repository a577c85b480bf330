/** Which form of the tests this is: `npm run test:long`, or the same with `--whole`; the short one otherwise. */
const form = process.env.LONG_TESTS;

/** Whether products of tables are tried whole: what takes an hour, and is for releases. */
export const isWhole = form === 'whole';

/** Whether this is the long form of the tests. */
export const isLong = isWhole || form === '1';

/**
 * How often a property is tried: a few times in `npm test`, which is for every change, and many times in
 * `npm run test:long`, which CI runs too. Both begin with the same cases.
 */
export function runs(few: number, many: number, whole = many): number {
  if (isWhole) return whole;
  return isLong ? many : few;
}

/** One in so many cases in `npm test`, all of them in `npm run test:long`. */
export function oneIn<T>(step: number, cases: readonly T[], first = 0): readonly T[] {
  return isLong ? cases : cases.filter((_case, index) => (index - first) % step === 0);
}
