import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { ManifestFile } from './layout';
import { MARKER, markerText } from './writer-marker';
import { errorCode } from '../base/error-code';
import { OutputUnsure } from './writer-refusal';
import { discard, siblingPath } from './writer-siblings';

/** Called between any two changes of the file system; tests stop the process there. */
export type Step = (name: 'created' | 'wrote' | 'filled' | 'moved-away' | 'moved-in' | 'discarded') => void;

/** Runs on one folder at the same time may get into each other's way; more often than this is no coincidence. */
const MAX_TRIES = 100;

/** Like all folders and files; the umask of the user may narrow it. */
const FOLDER_MODE = 0o755;
const FILE_MODE = 0o644;

/** Secrets are for the user alone, as in `~/.kube/config`; the cluster gets them from kubectl, not from the disk. */
const SECRET_FILE_MODE = 0o600;

/**
 * Puts a folder with exactly these files in the place of `folder`. At every moment either the old or the new contents
 * stand there as a whole, or, between two renames, nothing does and the old ones stand beside it, where `recover` finds
 * them.
 *
 * @param mode permissions of the folder that is replaced, which the new one takes over
 */
export function swapFolder(
  folder: string,
  files: readonly ManifestFile[],
  mode: number | undefined,
  step: Step = () => undefined,
): void {
  const fresh = siblingPath(folder, 'new');
  let moved: readonly string[];
  let unsure: OutputUnsure | undefined;
  try {
    fill(fresh, files, mode, step);
    moved = moveIn(fresh, folder, step);
  } catch (error) {
    discard(fresh, folder);
    throw error;
  }
  try {
    syncFolder(dirname(folder));
  } catch (error) {
    unsure = new OutputUnsure(folder, error);
  }
  // The new output stands there whatever the disk says, so the old one is in nobody's way but the next run's.
  for (const old of moved) discard(old, folder);
  step('discarded');
  if (unsure !== undefined) throw unsure;
}

function fill(folder: string, files: readonly ManifestFile[], mode: number | undefined, step: Step): void {
  // Never more open than it will be, and open to ourselves until it is full: users close folders to their own owner.
  mkdirSync(folder, { mode: ((mode ?? FOLDER_MODE) & 0o777) | 0o700 });
  step('created');
  for (const { name, text, holdsSecrets } of files) {
    writeFile(join(folder, name), text, holdsSecrets ? SECRET_FILE_MODE : FILE_MODE);
    step('wrote');
  }
  writeFile(join(folder, MARKER), markerText(files.map(({ name }) => name)), FILE_MODE);
  if (mode !== undefined) chmodSync(folder, mode & 0o777);
  syncFolder(folder);
  step('filled');
}

/**
 * Moves the new folder to its place, and what stands there out of the way.
 * @returns where the old contents are now: several folders when other runs came between
 */
function moveIn(fresh: string, folder: string, step: Step): string[] {
  const moved: string[] = [];
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const old = siblingPath(folder, 'old');
    if (moveAway(folder, old)) moved.push(old);
    step('moved-away');
    try {
      renameSync(fresh, folder);
    } catch (error) {
      // Another run has put its output there; it is replaced in turn.
      if (['ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) continue;
      const latest = moved.at(-1);
      if (latest !== undefined) renameSync(latest, folder);
      throw error;
    }
    step('moved-in');
    return moved;
  }
  throw new Error(`${folder} keeps being replaced by other processes`);
}

function moveAway(folder: string, to: string): boolean {
  try {
    renameSync(folder, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Takes the files with Secrets from everybody but their owner, should somebody have opened them.
 *
 * @returns whether anybody had
 */
export function closeSecretFiles(folder: string, files: readonly ManifestFile[]): boolean {
  const open = files
    .filter(({ holdsSecrets }) => holdsSecrets)
    .map(({ name }) => join(folder, name))
    .filter((path) => (statSync(path).mode & 0o077) !== 0);
  // Windows has no such permissions, and says what they are not.
  if (process.platform === 'win32') return false;
  for (const path of open) chmodSync(path, SECRET_FILE_MODE);
  return open.length > 0;
}

/** Writes a new file and waits until it is on the disk. */
function writeFile(path: string, text: string, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** What file systems say that cannot do this with folders, such as some that are mounted over a network. */
const CANNOT_SYNC = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'];

/** Waits until the names in a folder are on the disk, where the system can do that (Windows cannot). */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    if (!CANNOT_SYNC.includes(errorCode(error))) throw error;
  } finally {
    closeSync(handle);
  }
}
