/**
 * How much may be read for all trees of one learning: half a minute or so, in steps, not in time, so that the
 * same renders always give the same profile.
 */
const WHOLE = 4_000_000_000;

/** No place takes more than this part of what is left: one that nothing explains leaves enough for all others. */
const PART = 1 / 100;

/** What a place may always take: enough to try all statements once, and to find a plain condition. */
const LEAST = 1_000_000;

/** The work that is left for one learning. */
export class Budget {
  private left = WHOLE;

  /** What one place may take. */
  public allow(): Allowance {
    return new Allowance(Math.max(LEAST, this.left * PART), (work) => {
      this.left = Math.max(0, this.left - work);
    });
  }
}

/** The work that is left for one place. */
export class Allowance {
  private left: number;

  public constructor(
    work: number,
    private readonly onSpent: (work: number) => void,
  ) {
    this.left = work;
  }

  /** Whether nothing is left. */
  public get isSpent(): boolean {
    return this.left <= 0;
  }

  /** Takes some work off. */
  public spend(work: number): void {
    this.left -= work;
    this.onSpent(work);
  }
}
