import { Session } from 'node:inspector';

/** Whose work is counted: our own and that of the YAML parser, which reads what users give. */
const COUNTED = /\/(?:lib|constructs|node_modules\/yaml)\//;

/**
 * How often blocks of code were run: a measure of work that is the same on every machine. What the engine does inside of
 * regular expressions and functions of its own is not in it; the linter looks at the expressions.
 */
export async function workOf(run: () => Promise<unknown>): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    await run();
    let work = 0;
    session.post('Profiler.takePreciseCoverage', (error, coverage) => {
      if (error !== null) throw error;
      for (const { url, functions } of coverage.result) {
        if (!COUNTED.test(url)) continue;
        for (const { ranges } of functions) for (const { count } of ranges) work += count;
      }
    });
    session.post('Profiler.stopPreciseCoverage');
    return work;
  } finally {
    session.disconnect();
  }
}
