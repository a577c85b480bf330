import type * as Readline from 'node:readline/promises';
import { nodeLoadIo } from '../values/load/io';
import { MAX_FILE_BYTES } from '../yaml/limits';
import { type Io, type Output, OutputFailed } from './io';

/** What a reader that has gone away is reported as. */
const GONE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ECONNRESET']);

/** The real process, as commands see it. */
export function processIo(process: NodeJS.Process): Io {
  return {
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    // one byte more than is allowed, so that too much can be told from enough
    readStdin: (limit = MAX_FILE_BYTES + 1) => Promise.resolve(nodeLoadIo(process.cwd()).readStdin(limit)),
    // Standard input is opened when somebody looks at it, and few do.
    get ask() {
      return process.stderr.isTTY && process.stdin.isTTY ? askAt(process) : undefined;
    },
    cwd: process.cwd(),
    env: process.env,
  };
}

/** Questions go to standard error, like all talk. Ctrl-D and Ctrl-C are no answer. */
function askAt({ stdin, stderr }: NodeJS.Process): NonNullable<Io['ask']> {
  return async (question) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- few runs ask anything
    const { createInterface } = require('node:readline/promises') as typeof Readline;
    const lines = createInterface({ input: stdin, output: stderr });
    const gone = new AbortController();
    lines.on('close', () => {
      gone.abort();
    });
    try {
      return await lines.question(question, { signal: gone.signal });
    } catch {
      return undefined;
    } finally {
      lines.close();
    }
  };
}

function outputTo(stream: NodeJS.WriteStream): Output {
  // Without a listener Node throws the error at nobody; the writer below gets it anyhow.
  stream.on('error', () => undefined);
  // undefined for anything but a terminal, whatever the types say
  const { isTTY, columns } = stream as { readonly isTTY?: boolean; readonly columns?: number };
  return {
    isTerminal: isTTY === true,
    ...(columns === undefined ? {} : { columns }),
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
