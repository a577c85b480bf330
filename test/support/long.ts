/** True in the long form of the suite (`LONG_TESTS=1`), which tries everything; else tests try a part, another one each time. */
export const isLong = Boolean(process.env.LONG_TESTS);

/** A number of runs: few in the short form, many in the long one. */
export function runs(few: number, many: number): number {
  return isLong ? many : few;
}

/** Every so many-th of a list in the short form, all of it in the long one. */
export function part<T>(list: readonly T[], every: number): readonly T[] {
  return isLong ? list : list.filter((_, index) => index % every === 0);
}
