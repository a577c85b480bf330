import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io, Output } from '../../lib/cli/io';
import { run } from '../../lib/cli/run';

/** What a command line did. */
export interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Surroundings of a command that a test may choose. */
export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Io['env'];
  readonly stdin?: string;
  readonly isTerminal?: boolean;
}

/** Runs a command line in this process. What it prints past its surroundings, as apps do, is a mistake: the user would read it, too. */
export async function cli(argv: readonly string[], surroundings: Surroundings = {}): Promise<Result> {
  const { cwd = process.cwd(), env = {}, stdin = '', isTerminal = false } = surroundings;
  const stdout = memory(isTerminal);
  const stderr = memory(isTerminal);
  const readStdin = (): Promise<Buffer> => Promise.resolve(Buffer.from(stdin));
  const past = jest.spyOn(console, 'error').mockImplementation();
  const code = await run(argv, { stdout: stdout.output, stderr: stderr.output, readStdin, cwd, env });
  const said = past.mock.calls.flat();
  past.mockRestore();
  expect(said).toEqual([]);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function memory(isTerminal: boolean): { readonly output: Output; readonly text: () => string } {
  let text = '';
  const write = (more: string): Promise<void> => {
    text += more;
    return Promise.resolve();
  };
  return { output: { isTerminal, write }, text: () => text };
}

/** A new empty folder, with these files in it. */
export function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cdk8s-pixee-test-')));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The smallest values that make a deployment. */
export const MINIMAL = 'global:\n  pixee:\n    domain: pixee.example.com\n';
