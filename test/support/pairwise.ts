import { isWhole, runs } from './runs';

/** One of each of three tables. */
export type Triple<A, B, C> = readonly [A, B, C];

/**
 * Cases of three tables, of which the third is the shortest: in the long form of the tests every two entries of different tables meet at
 * least once, in the short one every entry of each comes up, and as a whole product all meet all.
 *
 * Two entries of the first two tables meet once; beside them stands the next entry of the third, so that each entry of the first two
 * meets all of the third.
 */
export function pairwise<A, B, C>(
  first: readonly A[],
  second: readonly B[],
  third: readonly C[],
): readonly Triple<A, B, C>[] {
  if (third.length > Math.min(first.length, second.length))
    throw new Error('the third table must be the shortest');
  const step = runs(SHORT_STEP, 1);
  // without a factor in common with the size of the third table
  const stride = [2, 3, 5, 7].find((prime) => third.length % prime !== 0) ?? 11;
  return first.flatMap((a, i) =>
    second.flatMap((b, j) => {
      if (isWhole) return third.map((c) => [a, b, c] as const);
      const c = third[(i + stride * j) % third.length];
      return (i + j) % step !== 0 || c === undefined ? [] : [[a, b, c] as const];
    }),
  );
}

/** A prime, so that it has no factor in common with the size of a table. */
const SHORT_STEP = 13;
