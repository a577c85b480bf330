import type { Io, Output } from './io';

/** Standard output or standard error cannot take any more, for another reason than that its reader has gone away. */
export class OutputFailed extends Error {
  public constructor(
    /** What the operating system says: `ENOSPC`. */
    public readonly code: string,
  ) {
    super(`cannot write the output: ${code}`);
    this.name = 'OutputFailed';
  }
}

/** What a reader that has gone away is reported as. */
const GONE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ECONNRESET']);

/** The real process, as commands see it. */
export function processIo(process: NodeJS.Process): Io {
  return {
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    readStdin: () => readAll(process.stdin),
    cwd: process.cwd(),
    env: process.env,
  };
}

function outputTo(stream: NodeJS.WriteStream): Output {
  // Without a listener Node throws the error at nobody; the writer below gets it anyhow.
  stream.on('error', () => undefined);
  return {
    isTerminal: stream.isTTY,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
          if (code === undefined || GONE.has(code)) resolve();
          else reject(new OutputFailed(code));
        });
      }),
  };
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
