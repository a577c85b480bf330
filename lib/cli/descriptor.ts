import { fstatSync, statSync, writeSync } from 'node:fs';
import { errorCode } from '../base/error-code';

/**
 * Whether all that can be said to an open file is to write to it: a file, a pipe, a socket or nowhere, so that no stream need be made
 * for it, which takes longer than all of the help. Of Windows' pipes that cannot be told.
 */
export function isPlain(descriptor: number, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return false;
  try {
    const status = fstatSync(descriptor);
    return (
      status.isFile() ||
      status.isFIFO() ||
      status.isSocket() ||
      (status.isCharacterDevice() && status.rdev === statSync('/dev/null').rdev)
    );
  } catch {
    return false;
  }
}

/**
 * Writes as much as goes at once, waiting for a slow reader, and returns what is left: a pipe that others have made not to wait
 * takes no more when it is full.
 *
 * @throws Error of the operating system, such as `EPIPE`
 */
export function writeAtOnce(descriptor: number, text: string): Uint8Array {
  let rest: Uint8Array = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (error) {
    if (errorCode(error) !== 'EAGAIN') throw error;
  }
  return rest;
}
