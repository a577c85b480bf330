import type { ValuePath } from '../../findings/finding';
import type { Misplaced } from './check-schema';
import { getAt, startsWith } from './paths';

/**
 * What the user gave, right or wrong: a value of the wrong type, null, and what stands under a misspelt or misplaced key,
 * so that nothing is called missing that is only wrong.
 */
export class Given {
  /**
   * @param values in one spelling
   * @param written as they were written
   * @param misplaced keys that were meant elsewhere
   * @param unreadable where something stood that is no data
   */
  public constructor(
    private readonly values: unknown,
    private readonly written: unknown,
    private readonly misplaced: readonly Misplaced[],
    private readonly unreadable: readonly ValuePath[] = [],
  ) {}

  /** The value at a path, `undefined` where nothing was given. */
  public at(path: ValuePath): unknown {
    const value = getAt(this.values, path);
    if (value !== undefined && value !== null) return value;
    for (const { path: actual, intended } of this.misplaced) {
      if (!startsWith(path, intended)) continue;
      const found = getAt(this.written, [...actual, ...path.slice(intended.length)]);
      if (found !== undefined) return found;
    }
    // nobody can tell what it is, but it is there
    return this.unreadable.some((place) => startsWith(path, place)) ? true : value;
  }
}
