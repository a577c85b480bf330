import type { LoadIo } from '../../../lib/values/load/io';
import { type LoadInputs, loadValues } from '../../../lib/values/load/load';
import { valuesPlace } from '../../../lib/values/prepare/show';
import type { Loaded } from '../../../lib/values/load/source';

/** Files that are there only in memory; `-` is standard input. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array>>;

export function memoryIo(files: MemoryFiles): LoadIo {
  const read = (name: string, limit: number): Uint8Array => {
    const content = files[name];
    if (content === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    return Buffer.from(content).subarray(0, limit);
  };
  return { cwd: '/', readFile: read, readStdin: (limit) => read('-', limit) };
}

/** Loads all the files in their order, and the flags given. */
export function load(files: MemoryFiles, flags: Partial<LoadInputs> = {}): Loaded {
  const inputs = { files: Object.keys(files), set: [], setString: [], setFile: [], setJson: [], ...flags };
  return loadValues(inputs, memoryIo(files), valuesPlace);
}

/** Loads one file called `values.yaml`. */
export function loadText(text: string | Uint8Array): Loaded {
  return load({ 'values.yaml': text });
}

const FLAGS = {
  '--set': 'set',
  '--set-string': 'setString',
  '--set-file': 'setFile',
  '--set-json': 'setJson',
  '--set-literal': 'setLiteral',
} as const;

/** Flags as they are typed, sorted by what they are. */
export function flagInputs(flags: readonly (readonly [string, string])[]): Partial<LoadInputs> {
  const inputs: Record<string, string[]> = {};
  for (const [flag, text] of flags) (inputs[FLAGS[flag as keyof typeof FLAGS]] ??= []).push(text);
  return inputs;
}
