import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../base/error-code';

/**
 * Folders that stand beside the output folder while it is replaced: the `new` one that is being filled, the `old` one
 * that was moved out of the way, and `trash`, which nobody needs any more. Each belongs to one process, so runs that
 * happen at the same time never touch each other's.
 */
export type SiblingRole = 'new' | 'old' | 'trash';

interface Sibling {
  readonly path: string;
  readonly role: SiblingRole;
  readonly processId: number;
}

/** A process whose number has been given to another one looks alive; after this time nobody is still at work. */
const LONGEST_RUN_MS = 60 * 60 * 1000;

/** How long another run may take between moving the old folder away and the new one in; in truth it is microseconds. */
const LONGEST_SWAP_MS = 1000;

/** A path beside the folder that no other run uses. */
export function siblingPath(folder: string, role: SiblingRole): string {
  const id = randomBytes(4).toString('hex');
  return join(dirname(folder), `${prefixOf(folder)}${process.pid}-${id}.${role}`);
}

/**
 * Clears up what runs that died left beside the folder. If one died between moving the old folder away and the new one
 * in, the old one is put back.
 * @returns whether the old folder was put back
 */
export function recover(folder: string): boolean {
  const leftovers = siblingsOf(folder);
  const restored = restore(
    folder,
    leftovers.filter(({ role }) => role === 'old'),
  );
  for (const leftover of leftovers) if (isAbandoned(leftover)) discard(leftover.path, folder);
  return restored;
}

/** Removes a folder for good; never leaves half of one behind under a name that `recover` would put back. */
export function discard(path: string, folder: string): void {
  const trash = siblingPath(folder, 'trash');
  try {
    renameSync(path, trash);
    // What its owner may not write, its owner cannot empty.
    chmodSync(trash, 0o700);
    rmSync(trash, { recursive: true, force: true });
  } catch {
    // It is only litter: another run has removed it, or the next one will.
  }
}

function restore(folder: string, backups: readonly Sibling[]): boolean {
  if (backups.length === 0 || existsSync(folder)) return false;
  const owned = backups.some((backup) => !isAbandoned(backup));
  if (owned && appears(folder, LONGEST_SWAP_MS)) return false;
  const [latest] = [...backups].sort((a, b) => changedAt(b.path) - changedAt(a.path));
  if (latest === undefined) return false;
  try {
    renameSync(latest.path, folder);
    return true;
  } catch (error) {
    // Another run was faster: with this backup, or with its own output.
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM'].includes(errorCode(error))) return false;
    throw error;
  }
}

function siblingsOf(folder: string): Sibling[] {
  const parent = dirname(folder);
  const prefix = prefixOf(folder);
  return readdirSync(parent).flatMap((name): Sibling[] => {
    if (!name.startsWith(prefix)) return [];
    const parts = /^(\d+)-[\da-f]{8}\.(new|old|trash)$/.exec(name.slice(prefix.length));
    if (parts === null) return [];
    return [{ path: join(parent, name), role: parts[2] as SiblingRole, processId: Number(parts[1]) }];
  });
}

function prefixOf(folder: string): string {
  return `.${basename(folder)}.cdk8s-pixee-`;
}

function isAbandoned({ path, processId }: Sibling): boolean {
  // Our own number, before we have begun: in containers every process is the first one.
  return processId === process.pid || !isAlive(processId) || Date.now() - changedAt(path) > LONGEST_RUN_MS;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** When the folder was last renamed or filled; the present when it has gone meanwhile. */
function changedAt(path: string): number {
  return lstatSync(path, { throwIfNoEntry: false })?.ctimeMs ?? Date.now();
}

/** Waits until the folder is there. */
function appears(folder: string, patience: number): boolean {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < patience; waited += 20) {
    if (existsSync(folder)) return true;
    Atomics.wait(clock, 0, 0, 20);
  }
  return existsSync(folder);
}
