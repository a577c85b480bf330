/** A command line that cannot be understood: reported in one line with the way to the help, exit code 2. */
export class UsageError extends Error {
  public constructor(
    message: string,
    /** The command it is about. @default - none was recognized */
    public readonly command?: string,
  ) {
    super(message);
    this.name = 'UsageError';
  }
}
