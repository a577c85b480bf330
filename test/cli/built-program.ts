import { execFileSync, spawn, spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folderWith } from './run-cli';

const ROOT = join(__dirname, '../..');

/** How a process ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A part of the pack that has run, or was read. */
export interface LoadedPart {
  readonly name: string;
  readonly bytes: number;
}

/** The program as it is shipped, bundled into a folder of its own. */
export class BuiltProgram {
  /** Bundles the program as `npm run build` does. */
  public static build(): BuiltProgram {
    const folder = folderWith();
    const script = `
      import { bundleCommand } from ${JSON.stringify(pathToFileURL(join(ROOT, 'scripts/build/command.mjs')).href)};
      await bundleCommand(${JSON.stringify(ROOT)}, ${JSON.stringify(folder)});`;
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT });
    return new BuiltProgram(folder);
  }

  /** The file that is run. */
  public readonly file: string;

  private constructor(
    /** Where it lies. */
    public readonly folder: string,
  ) {
    this.file = join(folder, 'cdk8s-pixee.js');
  }

  /** Runs it to its end. */
  public run(argv: readonly string[], options: SpawnSyncOptions = {}): Ended {
    return spawnSync(process.execPath, [this.file, ...argv], { ...options, encoding: 'utf8' });
  }

  /** Runs a line of bash in which `$PROGRAM` is the program. */
  public shell(line: string, options: SpawnSyncOptions = {}): Ended {
    const env = { ...process.env, ...options.env, PROGRAM: `${process.execPath} ${this.file}` };
    return spawnSync('bash', ['-c', line], { ...options, env, encoding: 'utf8' });
  }

  /** Names of the parts of its pack that run on the way to its end, and how large they are. */
  public loadedBy(argv: readonly string[]): LoadedPart[] {
    const folder = folderWith({
      'hook.js': `process.on('exit', () => {
        const [loader] = Object.values(require.cache).filter(({ filename }) => filename.endsWith('cdk8s-pixee.js'));
        require('node:fs').writeFileSync('loaded', JSON.stringify(loader.exports.loaded()));
      })`,
    });
    spawnSync(process.execPath, ['--require', './hook.js', this.file, ...argv], { cwd: folder });
    const loaded = JSON.parse(readFileSync(join(folder, 'loaded'), 'utf8')) as LoadedPart[];
    rmSync(folder, { recursive: true });
    return loaded;
  }

  /** Starts it and kills it after some time; resolves when it is gone. */
  public kill(argv: readonly string[], milliseconds: number, cwd: string): Promise<void> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [this.file, ...argv], { cwd, stdio: 'ignore' });
      const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
      child.on('exit', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
