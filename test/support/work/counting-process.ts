/** What runs in a process of its own: command lines as they come, each answered with the work that it was. */
import { Session } from 'node:inspector';
import type * as commandModule from '../command';

/** A command line to be counted. */
export interface Task {
  readonly argv: readonly string[];
  readonly options: commandModule.CommandOptions;
}

/** What the command line was in work, or why it could not be counted. */
export type Answer = { readonly work: number } | { readonly failure: string };

// Before anything is loaded: a function that was compiled earlier is counted as one, without the blocks in it.
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How often blocks of this bundle were run since this was last asked. */
function workSince(): number {
  let work = 0;
  session.post('Profiler.takePreciseCoverage', (error, coverage) => {
    if (error !== null) throw error;
    for (const { url, functions } of coverage.result) {
      if (!url.endsWith(__filename)) continue;
      for (const { ranges } of functions) for (const { count } of ranges) work += count;
    }
  });
  return work;
}

async function answer({ argv, options }: Task): Promise<Answer> {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- it is loaded, and compiled, after counting has begun
    const { command } = require('../command') as typeof commandModule;
    await command(argv, options);
    return { work: workSince() };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('message', (task: Task) => {
  void answer(task).then((said) => process.send?.(said));
});
