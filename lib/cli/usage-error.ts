/** A command line that cannot be understood: reported in a line for each problem with the way to the help, exit code 2. */
export class UsageError extends Error {
  /** What is wrong, each in one sentence. */
  public readonly problems: readonly string[];

  public constructor(
    problems: string | readonly string[],
    /** The command it is about. @default - none was recognized */
    public readonly command?: string,
  ) {
    const all = [problems].flat();
    super(all.join('\n'));
    this.name = 'UsageError';
    this.problems = all;
  }
}
