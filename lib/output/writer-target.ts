import { lstatSync, mkdirSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { isOurs, markedFiles } from './writer-marker';
import { errorCode } from '../base/error-code';
import { OutputRefused, refusalOf } from './writer-refusal';

/** A folder that may be written, and what stands there now. */
export interface Target {
  /** As the user gave it, for messages. */
  readonly given: string;
  /** Absolute, with no symbolic links in it. */
  readonly folder: string;
}

/** Runs on one folder at the same time are rare; more often than this is no coincidence. */
const MAX_TRIES = 20;

/**
 * Finds the folder that `given` means, making its parents; refuses places that must never be replaced.
 * @throws OutputRefused
 */
export function locateTarget(given: string, cwd: string): Target {
  if (given.trim() === '')
    throw new OutputRefused('the output folder has no name', 'name a folder, such as -o manifests');
  // elsewhere on the command line it is standard input or output
  if (given === '-')
    throw new OutputRefused(
      '- is no folder',
      'to print the manifests, give --stdout; for a folder of that name, ./-',
    );
  const absolute = resolve(cwd, given);
  if (absolute === parse(absolute).root) throw tooImportant(given, 'the root of the file system');
  const parent = dirname(absolute);
  try {
    mkdirSync(parent, { recursive: true });
    const target = { given, folder: join(realpathSync(parent), basename(absolute)) };
    if (contains(target.folder, cwd)) throw tooImportant(given, 'the folder you are in');
    const home = homeFolder();
    if (home !== undefined && contains(target.folder, home)) throw tooImportant(given, 'your home folder');
    return target;
  } catch (error) {
    throw refusalOf(given, error);
  }
}

/**
 * Looks at what stands at the target.
 * @returns undefined when there is nothing
 * @throws OutputRefused when it is anything but an empty folder or one that we wrote
 */
export function inspectTarget({ given, folder }: Target): Stats | undefined {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (stats.isSymbolicLink()) {
    // Following it would replace a folder that the user did not name; replacing the link would break it.
    throw new OutputRefused(`${given} is a symbolic link`, 'name the folder that it points to');
  }
  if (!stats.isDirectory()) {
    throw new OutputRefused(
      `${given} is a file, not a folder`,
      'choose another output folder, or remove the file',
    );
  }
  refuseForeignFiles(given, folder);
  return stats;
}

/** Looks at a folder, and once more when what was seen may be a mixture: another run has replaced it meanwhile. */
export function lookSteadily<T>(folder: string, look: () => T): T {
  const inode = (): number | undefined => lstatSync(folder, { throwIfNoEntry: false })?.ino;
  for (let tries = 0; ; tries++) {
    const before = inode();
    try {
      return look();
    } catch (error) {
      if (tries >= MAX_TRIES || inode() === before) throw error;
    }
  }
}

function refuseForeignFiles(given: string, folder: string): void {
  const names = readEntries(given, folder);
  const marked = markedFiles(folder);
  if (marked === undefined && names.length > 0) {
    throw new OutputRefused(
      `${given} is not empty and was not written by cdk8s-pixee`,
      'choose a new or empty folder; its contents would be lost',
    );
  }
  const foreign = names.filter((name) => !isOurs(name, marked ?? []));
  if (foreign.length === 0) return;
  const more = foreign.length > 3 ? ` and ${foreign.length - 3} more` : '';
  throw new OutputRefused(
    `${given} holds files that cdk8s-pixee did not write: ${foreign.slice(0, 3).join(', ')}${more}`,
    'move them to another folder; this one is replaced as a whole',
  );
}

function readEntries(given: string, folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errorCode(error) !== 'EACCES') throw error;
    throw new OutputRefused(
      `cannot read ${given}: permission denied`,
      'make it readable, or choose another folder',
    );
  }
}

function tooImportant(given: string, what: string): OutputRefused {
  return new OutputRefused(
    `${given} is or holds ${what}, which is never replaced`,
    'name a folder of its own',
  );
}

/** The home folder; users without an entry in the system's list, as in many containers, have none. */
function homeFolder(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}

/** Whether `place` is `folder` or lies in it. */
function contains(folder: string, place: string): boolean {
  const way = relative(folder, realpathOrSelf(place));
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

function realpathOrSelf(place: string): string {
  try {
    return realpathSync(place);
  } catch {
    return place;
  }
}
