import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorCode } from '../../base/error-code';

/** What the loader needs from outside. */
export interface LoadIo {
  /** Reads at most `limit` bytes of a file. Throws what Node's `fs` throws. */
  readonly readFile: (path: string, limit: number) => Uint8Array;
  /** Reads at most `limit` bytes of standard input. */
  readonly readStdin: (limit: number) => Uint8Array;
  /** Folder that relative file names start from. */
  readonly cwd: string;
}

/** Bytes read at a time. */
const CHUNK = 64 * 1024;

/** Standard input that others have read already, or that cannot be read at this place. */
export type Stdin = Uint8Array | undefined;

/** Reads real files; standard input is what the caller has read of it, or the process's own. */
export function nodeLoadIo(cwd: string, stdin?: Stdin): LoadIo {
  return {
    cwd,
    readFile: (path, limit) => {
      const file = openSync(resolve(cwd, path), 'r');
      try {
        // Some systems open folders, and tell only when they are read.
        if (fstatSync(file).isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
        return readUpTo(file, limit);
      } finally {
        closeSync(file);
      }
    },
    readStdin: (limit) => stdin?.subarray(0, limit) ?? readUpTo(0, limit),
  };
}

/** Also for pipes and devices, which have no size and may have no end. */
function readUpTo(file: number, limit: number): Uint8Array {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length < limit) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK, limit - length));
    const read = readChunk(file, chunk);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    length += read;
  }
  return Buffer.concat(chunks);
}

function readChunk(file: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(file, chunk);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      // A terminal or pipe that does not block and has nothing yet.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
