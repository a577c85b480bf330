/** Where a command writes to. */
export interface Output {
  /** Hands text over; a reader that has gone away, as `head` does, is no error. @throws OutputFailed */
  write(text: string): Promise<void>;
  /** True for a terminal, false for a pipe or a file. */
  readonly isTerminal: boolean;
}

/** All that a command knows of the process it runs in. */
export interface Io {
  /** For data: what a script reads. */
  readonly stdout: Output;
  /** For talk: findings, summaries, hints. */
  readonly stderr: Output;
  /** Reads standard input, to its end or to a limit in bytes: what a values file may have, unless told otherwise. */
  readonly readStdin: (limit?: number) => Promise<Uint8Array>;
  /** The folder that relative file names start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Whether an output gets colours: a terminal does, unless `NO_COLOR` is set (no-color.org). */
export function hasColor(output: Output, env: Io['env']): boolean {
  return output.isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** Standard output or standard error cannot take any more, for another reason than that its reader has gone away. */
export class OutputFailed extends Error {
  public constructor(
    /** What the operating system says: `ENOSPC`. */
    public readonly code: string,
  ) {
    super(`cannot write the output: ${code}`);
    this.name = 'OutputFailed';
  }
}
