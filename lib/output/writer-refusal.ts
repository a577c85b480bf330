import { errorCode } from '../base/error-code';
import type { Finding } from '../findings/finding';

/** The output folder cannot or must not be written; whatever stands there has not been touched. */
export class OutputRefused extends Error {
  public constructor(
    message: string,
    /** What the user can do about it. */
    public readonly remedy: string,
  ) {
    super(message);
    this.name = 'OutputRefused';
  }

  /** The refusal as a finding, to be reported like all others. */
  public toFinding(): Finding {
    return { rule: 'output-folder', severity: 'error', message: this.message, remedy: this.remedy };
  }
}

/** The output has been written and stands in its place, but nobody knows whether it would survive a power failure. */
export class OutputUnsure extends OutputRefused {
  public constructor(target: string, error: unknown) {
    super(
      `the new output is in place in ${target}, but the system could not say whether it is on the disk: ${errorCode(error)}`,
      'look at the disk, and run the command again when it is all right',
    );
    this.name = 'OutputUnsure';
  }
}

const REASONS: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  EACCES: ['permission denied', 'make its parent folder writable, or choose another output folder'],
  EPERM: ['operation not permitted', 'make its parent folder writable, or choose another output folder'],
  EROFS: ['the file system is read-only', 'choose an output folder on a writable file system'],
  ENOSPC: ['no space is left', 'free some space, or choose another output folder'],
  EDQUOT: ['the disk quota is used up', 'free some space, or choose another output folder'],
  ENOTDIR: ['a part of the path is a file', 'choose another output folder'],
  EEXIST: ['a part of the path is a file', 'choose another output folder'],
  ENAMETOOLONG: ['the name is too long', 'choose a shorter name'],
  // A mounted folder cannot be renamed, nor anything be moved over it.
  EBUSY: ['it is a mount point, which cannot be swapped', 'write to a folder inside it'],
  EXDEV: ['it is a mount point, which cannot be swapped', 'write to a folder inside it'],
};

/** Makes a refusal of what the file system said; any other error is passed on as it is. */
export function refusalOf(target: string, error: unknown): unknown {
  const code = errorCode(error);
  if (!/^E[A-Z\d]+$/.test(code)) return error;
  const [reason, remedy] = REASONS[code] ?? [`the system says ${code}`, 'choose another output folder'];
  return new OutputRefused(`cannot write to ${target}: ${reason}`, remedy);
}
