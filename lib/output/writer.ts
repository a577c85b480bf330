import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ManifestFile } from './layout';
import { isOurs, MARKER, markerText } from './writer-marker';
import { OutputRefused, refusalOf } from './writer-refusal';
import { recover } from './writer-siblings';
import { closeSecretFiles, type Step, swapFolder } from './writer-swap';
import { inspectTarget, locateTarget, lookSteadily } from './writer-target';

export { OutputRefused, OutputUnsure } from './writer-refusal';

/** Where relative paths start. */
export interface WriteOptions {
  /** @default - the folder the process runs in */
  readonly cwd?: string;
}

/** What `writeFolder` did. */
export interface WriteResult {
  /** The folder, absolute. */
  readonly folder: string;
  /** `unchanged`: the folder held exactly this already, and no file was touched. */
  readonly status: 'written' | 'unchanged';
  /** Whether the output of an earlier run, stopped in the middle, had to be put back first. */
  readonly recovered: boolean;
  /** Whether files with Secrets could be read by others, and cannot any more. */
  readonly closed: boolean;
}

/**
 * Puts back what a run that was stopped in the middle has moved out of the way. Never throws: what cannot be put back now is
 * told by whoever writes the folder next.
 *
 * @returns whether there was anything to put back
 */
export function restoreFolder(target: string, options: WriteOptions = {}): boolean {
  try {
    const folder = resolve(options.cwd ?? process.cwd(), target);
    return target.trim() !== '' && recover(join(realpathSync(dirname(folder)), basename(folder)));
  } catch {
    return false;
  }
}

/**
 * Makes `target` a folder with exactly these files, or leaves it as it is: the files are written to a folder beside it,
 * which then takes its place. Only an empty folder, or one that we wrote and nobody added files to, is replaced. A run
 * that dies leaves the old contents, at the latest when the next run has put them back; runs on one target at the same
 * time leave what one of them wrote.
 *
 * Files with Secrets can be read by their owner only.
 *
 * @throws OutputRefused when the target must not or cannot be written
 */
export function writeFolder(
  target: string,
  files: readonly ManifestFile[],
  options: WriteOptions = {},
): WriteResult {
  return writeFolderInSteps(target, files, options.cwd ?? process.cwd());
}

/**
 * `writeFolder` with a stop between any two steps.
 * @internal
 */
export function writeFolderInSteps(
  target: string,
  files: readonly ManifestFile[],
  cwd: string,
  step?: Step,
): WriteResult {
  const located = locateTarget(target, cwd);
  const { folder } = located;
  try {
    const recovered = recover(folder);
    const present = lookSteadily(folder, () => {
      const stats = inspectTarget(located);
      return { mode: stats?.mode, upToDate: stats !== undefined && isUpToDate(folder, files) };
    });
    if (present.upToDate) {
      return { folder, status: 'unchanged', recovered, closed: closeSecretFiles(folder, files) };
    }
    swapFolder(folder, files, present.mode, step);
    return { folder, status: 'written', recovered, closed: false };
  } catch (error) {
    if (error instanceof OutputRefused) throw error;
    throw refusalOf(target, error);
  }
}

function isUpToDate(folder: string, files: readonly ManifestFile[]): boolean {
  const names = files.map(({ name }) => name);
  const wanted = [...files, { name: MARKER, text: markerText(names) }];
  const present = new Set(readdirSync(folder));
  const nothingElse = [...present].every((name) => isOurs(name, names));
  return (
    nothingElse &&
    wanted.every(({ name, text }) => present.has(name) && readFileSync(join(folder, name), 'utf8') === text)
  );
}
