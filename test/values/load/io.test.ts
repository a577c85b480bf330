import { valuesPlace } from '../../../lib/values/prepare/show';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LoadIo, nodeLoadIo } from '../../../lib/values/load/io';
import { loadValues } from '../../../lib/values/load/load';

const noFlags = { set: [], setString: [], setFile: [], setJson: [] };

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdk8s-pixee-load-'));
  writeFileSync(join(folder, 'values.yaml'), 'a: 1\n');
  mkdirSync(join(folder, 'inner'));
  symlinkSync('loop', join(folder, 'loop'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function messages(files: readonly string[], io: LoadIo = nodeLoadIo(folder)): string[] {
  return loadValues({ ...noFlags, files }, io, valuesPlace).findings.map(
    ({ message, location }) => `${location?.source ?? ''}: ${message}`,
  );
}

describe('files', () => {
  test('relative names start from the working folder, absolute ones do not', () => {
    expect(
      loadValues({ ...noFlags, files: ['values.yaml'] }, nodeLoadIo(folder), valuesPlace).values,
    ).toEqual({
      a: 1,
    });
    expect(messages([join(folder, 'values.yaml')], nodeLoadIo('/'))).toEqual([]);
  });

  test.each([
    ['missing.yaml', 'the file cannot be read: there is no such file'],
    ['inner', 'the file cannot be read: it is a folder'],
    ['values.yaml/x', 'the file cannot be read: a part of its path is no folder'],
    ['loop', 'the file cannot be read: its symbolic links go in circles'],
    ['', 'no file name is given'],
    ['x\u0000y', 'the file cannot be read: ERR_INVALID_ARG_VALUE'],
  ])('%j is told as a finding', (file, message) => {
    expect(messages([file])).toEqual([`${file}: ${message}`]);
  });

  test('a file without read permission', () => {
    // The super-user reads everything, so the error comes from a stub.
    const readFile = (): never => {
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    };
    expect(messages(['secret.yaml'], { ...nodeLoadIo(folder), readFile })).toEqual([
      'secret.yaml: the file cannot be read: permission denied',
    ]);
  });

  test('anything else that is thrown', () => {
    const readFile = (): never => {
      throw new Error('no code');
    };
    expect(messages(['a.yaml'], { ...nodeLoadIo(folder), readFile })).toEqual([
      'a.yaml: the file cannot be read: unknown reason',
    ]);
  });

  test('an address is no file', () => {
    const { findings } = loadValues(
      { ...noFlags, files: ['https://example.com/values.yaml'] },
      nodeLoadIo(folder),
      valuesPlace,
    );
    expect(findings[0]?.remedy).toBe('only files can be read: download it first');
  });

  test('a file of 50 MB is refused without being read whole', () => {
    const name = join(folder, 'big.yaml');
    writeFileSync(name, Buffer.alloc(50_000_000, 'a: 1\n'));
    expect(nodeLoadIo(folder).readFile(name, 1000)).toHaveLength(1000);
    expect(messages([name])).toEqual([`${name}: the file is larger than 1 MiB`]);
  });

  test('standard input that has been read already', () => {
    const io = nodeLoadIo(folder, Buffer.from('b: 2\n'));
    expect(loadValues({ ...noFlags, files: ['values.yaml', '-'] }, io, valuesPlace).values).toEqual({
      a: 1,
      b: 2,
    });
  });
});
