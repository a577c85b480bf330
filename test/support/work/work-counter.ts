import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../bundle';
import type { CommandOptions } from '../command';
import type { Answer, Task } from './counting-process';

/**
 * Counts how often blocks of code are run by a command line, ours and those of packages: a measure of work that is the same on every
 * machine. What the engine does inside of regular expressions and functions of its own is not in it; the linter looks at
 * the expressions.
 *
 * It is done in a process that counts from its start. The engine adds counters to the blocks of a function when it compiles it, so a
 * process that has run the code before counts some functions by their blocks and others as one, and others again after memory was
 * tidied: the same text was found to be 188,000 or 290,000. So, it is within a hundredth of the same number.
 */
export class WorkCounter {
  /** Bundles the command and starts the process. */
  public static async start(): Promise<WorkCounter> {
    const { folder, file } = await bundle(join(__dirname, 'counting-process.ts'));
    // no code that is not used for a while is thrown away, and its counts with it
    return new WorkCounter(fork(file, [], { execArgv: ['--no-flush-bytecode'] }), folder);
  }

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  /** What a command line is in work. One at a time. */
  public async of(argv: readonly string[], options: CommandOptions = {}): Promise<number> {
    const isOver = new AbortController();
    const heard = once(this.child, 'message', { signal: isOver.signal });
    const ended = once(this.child, 'exit', { signal: isOver.signal });
    this.child.send({ argv, options } satisfies Task);
    const [answer] = (await Promise.race([heard, ended.then(failed)])) as [Answer];
    for (const waiting of [heard, ended]) waiting.catch(() => undefined);
    isOver.abort();
    if ('failure' in answer) throw new Error(answer.failure);
    return answer.work;
  }

  /** Ends the process. */
  public async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function failed([code, signal]: unknown[]): readonly [Answer] {
  return [{ failure: `the process that counts ended: ${String(code ?? signal)}` }];
}

/**
 * What the second half of twice a size adds in work, as a multiple of what the second half of the size adds: 2 for a line, whatever is done
 * once or only from some number on; 4 for a square, and up to 2.2 for what sorts. A tenth of all is the least that counts as growth, so
 * that a text that is refused at once is 0.
 *
 * What is done once may fall into a measurement, and what the engine compiles anew in between is counted otherwise. It is so seldom that it
 * does not happen three times, while a square is there each time: so it is measured again, twice at most, where it is over the bound.
 */
export async function growth(
  work: (size: number) => Promise<number>,
  size: number,
  bound: number,
): Promise<number> {
  await work(2 * size); // what is done only once, also what only much of it asks for
  let least = Infinity;
  for (let left = 3; left > 0 && least >= bound; left -= 1) {
    const [half, whole, twice] = [await work(size / 2), await work(size), await work(2 * size)];
    least = Math.min(least, (twice - whole) / Math.max(whole - half, half / 10));
  }
  return least;
}
