import type * as Readline from 'node:readline/promises';
import { errorCode } from '../base/error-code';
import { nodeLoadIo } from '../values/load/io';
import { MAX_FILE_BYTES } from '../yaml/limits';
import { isPlain, writeAtOnce } from './descriptor';
import { type Io, type Output, OutputFailed } from './io';

/** What a reader that has gone away is reported as. */
const GONE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ECONNRESET']);

/** The real process, as commands see it. */
export function processIo(process: NodeJS.Process): Io {
  return {
    stdout: outputTo(process, 'stdout'),
    stderr: outputTo(process, 'stderr'),
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

const DESCRIPTORS = { stdout: 1, stderr: 2 };

/** Node makes a stream when its property is read. */
function outputTo(process: NodeJS.Process, name: keyof typeof DESCRIPTORS): Output {
  const descriptor = DESCRIPTORS[name];
  return isPlain(descriptor, process.platform)
    ? plainOutput(descriptor, () => process[name])
    : streamOutput(process[name]);
}

function plainOutput(descriptor: number, stream: () => NodeJS.WriteStream): Output {
  let waiting: NodeJS.WriteStream | undefined;
  return {
    isTerminal: false,
    write: async (text) => {
      if (waiting !== undefined) return writeTo(waiting, text);
      const rest = guarded(() => writeAtOnce(descriptor, text));
      if (rest.length === 0) return;
      waiting = opened(stream());
      return writeTo(waiting, rest);
    },
  };
}

function streamOutput(stream: NodeJS.WriteStream): Output {
  opened(stream);
  // undefined for anything but a terminal, whatever the types say
  const { isTTY, columns } = stream as { readonly isTTY?: boolean; readonly columns?: number };
  return {
    isTerminal: isTTY === true,
    ...(columns === undefined ? {} : { columns }),
    write: (text) => writeTo(stream, text),
  };
}

/** Without a listener Node throws the error at nobody; who writes gets it anyhow. */
function opened(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.on('error', () => undefined);
}

async function writeTo(stream: NodeJS.WriteStream, what: string | Uint8Array): Promise<void> {
  refuseFailure(await new Promise((resolve) => stream.write(what, resolve)));
}

/** What is left to be written; nothing when the reader has gone away. */
function guarded(write: () => Uint8Array): Uint8Array {
  try {
    return write();
  } catch (error) {
    refuseFailure(error);
    return new Uint8Array();
  }
}

/**
 * Takes a failure of writing for what it is.
 *
 * @throws OutputFailed unless there was none, or only the reader has gone away
 */
function refuseFailure(error: unknown): void {
  const code = errorCode(error);
  if (code !== '' && !GONE.has(code)) throw new OutputFailed(code);
}
