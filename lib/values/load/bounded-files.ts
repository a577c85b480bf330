import { errorCode } from './error-code';
import type { LoadIo } from './io';
import { MAX_FILE_BYTES } from '../../yaml/limits';

/** Why a file cannot be read. */
export interface Unreadable {
  readonly rule: 'file-unreadable' | 'file-too-large';
  readonly message: string;
  /** What to do about it. @default - the message says it all */
  readonly remedy?: string;
}

/** The bytes of a file, or why there are none. */
export type FileReading = { readonly bytes: Uint8Array } | { readonly unreadable: Unreadable };

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its symbolic links go in circles',
  ENAMETOOLONG: 'its name is too long',
};

/** Reads the files that flags name: none larger than a bound, and standard input only once. */
export class BoundedFiles {
  private stdinTaken = false;

  constructor(private readonly io: LoadIo) {}

  /** The bytes of a file; `-` is standard input. Never throws. */
  read(name: string): FileReading {
    if (name === '') return unreadable('no file name is given');
    if (name === '-') {
      if (this.stdinTaken) return unreadable('standard input can be read only once', 'give `-` only once');
      this.stdinTaken = true;
    }
    try {
      const limit = MAX_FILE_BYTES + 1;
      const bytes = name === '-' ? this.io.readStdin(limit) : this.io.readFile(name, limit);
      return bytes.length > MAX_FILE_BYTES ? tooLarge() : { bytes };
    } catch (error) {
      return unreadable(`the file cannot be read: ${reasonOf(error)}`, remedyFor(name));
    }
  }
}

function unreadable(message: string, remedy?: string): FileReading {
  return { unreadable: { rule: 'file-unreadable', message, ...(remedy === undefined ? {} : { remedy }) } };
}

function tooLarge(): FileReading {
  const message = `the file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB`;
  return { unreadable: { rule: 'file-too-large', message, remedy: 'is it the right file?' } };
}

function reasonOf(error: unknown): string {
  const code = errorCode(error) ?? 'unknown reason';
  return REASONS[code] ?? code;
}

function remedyFor(name: string): string | undefined {
  return /^[a-z]+:\/\//i.test(name) ? 'only files can be read: download it first' : undefined;
}
