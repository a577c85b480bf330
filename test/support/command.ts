import type { Io, Output } from '../../lib/cli/io';
import { run } from '../../lib/cli/run';

/** What a command left behind. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Surroundings of a command. */
export interface CommandOptions {
  /** @default - this process's */
  readonly cwd?: string;
  /** @default '' */
  readonly stdin?: string;
  /** Answers at a terminal, one a question; then whoever gave them goes away. @default - nobody can be asked */
  readonly answers?: readonly string[];
  /** @default - none */
  readonly env?: Io['env'];
}

/** Runs a command line in this process, apart from everything that this process has. */
export async function command(argv: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const stdout = new Capture();
  const stderr = new Capture();
  const answers = options.answers === undefined ? undefined : [...options.answers];
  const ask = async (question: string): Promise<string | undefined> => {
    await stderr.write(question);
    return answers?.shift();
  };
  const io: Io = {
    ...(answers === undefined ? {} : { ask }),
    stdout,
    stderr,
    readStdin: () => Promise.resolve(Buffer.from(options.stdin ?? '')),
    cwd: options.cwd ?? process.cwd(),
    env: options.env ?? {},
  };
  const code = await run(argv, io);
  return { code, stdout: stdout.text, stderr: stderr.text };
}

class Capture implements Output {
  public readonly isTerminal = false;
  public text = '';

  public write(text: string): Promise<void> {
    this.text += text;
    return Promise.resolve();
  }
}
