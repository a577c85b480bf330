import { WIDTH, wrapBehind } from '../base/wrap';

/** Where a command writes to. */
export interface Output {
  /** Hands text over; a reader that has gone away, as `head` does, is no error. @throws OutputFailed */
  write(text: string): Promise<void>;
  /** True for a terminal, false for a pipe or a file. */
  readonly isTerminal: boolean;
  /** Width of the terminal. @default - it is none, or cannot be told */
  readonly columns?: number;
}

/** All that a command knows of the process it runs in. */
export interface Io {
  /** For data: what a script reads. */
  readonly stdout: Output;
  /** For talk: findings, summaries, hints. */
  readonly stderr: Output;
  /** Reads standard input, to its end or to a limit in bytes: what a values file may have, unless told otherwise. */
  readonly readStdin: (limit?: number) => Promise<Uint8Array>;
  /** Asks somebody at a terminal; nothing when they have gone away. @default - there is nobody to be asked */
  readonly ask?: ((question: string) => Promise<string | undefined>) | undefined;
  /** The folder that relative file names start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Whether an output gets colours: a terminal does. `NO_COLOR` switches them off (no-color.org), and `FORCE_COLOR` on, unless it is
 * `0` or `false` (force-color.org, and chalk's numbers).
 */
export function hasColor(output: Output, env: Io['env']): boolean {
  if (env.NO_COLOR) return false;
  const { FORCE_COLOR: force } = env;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  return output.isTerminal && env.TERM !== 'dumb';
}

/** The width that help is printed in: of the terminal, or what `COLUMNS` says, from 60 on. */
export function widthOf({ columns }: Output, env: Io['env']): number {
  const wanted = /^\d{1,4}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : (columns ?? WIDTH);
  return Math.min(WIDTH, Math.max(60, wanted));
}

/** The width that prose for people is broken at: as help at a terminal; in a pipe there is none, unless `COLUMNS` says one. */
export function proseWidth(output: Output, env: Io['env']): number | undefined {
  return output.isTerminal || /^\d{1,4}$/.test(env.COLUMNS ?? '') ? widthOf(output, env) : undefined;
}

/** A line of prose for people behind its mark, such as `note: `, broken as the output wants it; further lines stand below the prose. */
export function prose(mark: string, text: string, output: Output, env: Io['env'], indent?: number): string {
  return `${wrapBehind(mark, text, proseWidth(output, env), indent)}\n`;
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
