import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** The writer in processes of its own, which can be killed or run side by side. */
export class WriterProcess {
  private readonly script: string;

  /** @param folder where the compiled script may lie */
  public constructor(folder: string) {
    this.script = join(folder, 'writer-process.js');
    // Arguments: target, text of the files, number of files, step before which to die (or -1).
    const contents = `
      import { writeFolderInSteps } from './writer';
      const [target, text, count, last] = process.argv.slice(2);
      const files = Array.from({ length: Number(count) }, (_, i) => ({ name: 'file-' + i + '.yaml', text, holdsSecrets: false }));
      let left = Number(last);
      const steps = [];
      try {
        const { status, recovered } = writeFolderInSteps(target, files, process.cwd(), (step) => {
          steps.push(step);
          if (left-- === 0) process.kill(process.pid, 'SIGKILL');
        });
        console.log(JSON.stringify({ status, recovered, steps }));
      } catch (error) {
        console.log(JSON.stringify({ status: String(error), recovered: false, steps }));
        process.exitCode = 1;
      }`;
    buildSync({
      stdin: { contents, resolveDir: join(__dirname, '../../lib/output'), loader: 'ts' },
      bundle: true,
      platform: 'node',
      outfile: this.script,
      logLevel: 'silent',
    });
  }

  /** Runs to the end, or to the given step, and says what the process said. */
  public run(target: string, text: string, count: number, last = -1, user?: number): WriterOutcome {
    const result = spawnSync(process.execPath, [this.script, target, text, String(count), String(last)], {
      encoding: 'utf8',
      ...(user === undefined ? {} : { uid: user }),
    });
    return result.signal === null
      ? (JSON.parse(result.stdout) as WriterOutcome)
      : { status: result.signal, recovered: false, steps: [] };
  }

  /** Starts a run without waiting; the promise is of its exit code. */
  public start(target: string, text: string, count: number): Promise<number | null> {
    const child = spawn(process.execPath, [this.script, target, text, String(count), '-1'], {
      stdio: 'ignore',
    });
    return new Promise((resolve) => child.on('exit', resolve));
  }
}

/** What one run did. */
export interface WriterOutcome {
  readonly status: string;
  readonly recovered: boolean;
  readonly steps: readonly string[];
}
