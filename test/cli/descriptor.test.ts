import { spawnSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isPlain, writeAtOnce } from '../../lib/cli/descriptor';

const folder = mkdtempSync(join(tmpdir(), 'descriptor-'));
const fifo = join(folder, 'fifo');
let pipe: number;

beforeAll(() => {
  expect(spawnSync('mkfifo', [fifo]).status).toBe(0);
  // for reading, too, so that opening it waits for nobody
  pipe = openSync(fifo, constants.O_RDWR | constants.O_NONBLOCK);
});

afterAll(() => {
  closeSync(pipe);
  rmSync(folder, { recursive: true });
});

/** What is in the pipe now. */
function drained(): Buffer {
  const parts: Buffer[] = [];
  for (;;) {
    const part = Buffer.alloc(1 << 16);
    try {
      parts.push(part.subarray(0, readSync(pipe, part)));
    } catch {
      return Buffer.concat(parts);
    }
  }
}

test.each([
  ['a file', join(folder, 'file'), true],
  ['nowhere', '/dev/null', true],
  ['another device', '/dev/zero', false],
])('whether nothing but writing is to be done for %s', (_, path, expected) => {
  const descriptor = openSync(path, 'a');
  expect(isPlain(descriptor, 'linux')).toBe(expected);
  expect(isPlain(descriptor, 'win32')).toBe(false);
  closeSync(descriptor);
  expect(isPlain(descriptor, 'linux')).toBe(false);
});

test('writes what a full pipe takes and gives back the rest', () => {
  expect(isPlain(pipe, 'linux')).toBe(true);
  expect(writeAtOnce(pipe, 'short')).toHaveLength(0);
  const text = 'ä'.repeat(1 << 20);
  const rest = writeAtOnce(pipe, text);
  expect(rest.length).toBeGreaterThan(0);
  expect(Buffer.concat([drained(), rest]).toString()).toBe(`short${text}`);
});

test('passes on what the operating system says', () => {
  const closed = openSync(join(folder, 'file'), 'a');
  closeSync(closed);
  expect(() => writeAtOnce(closed, 'text')).toThrow(expect.objectContaining({ code: 'EBADF' }));
});
