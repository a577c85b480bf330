import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'code-cache-'));
const program = join(folder, 'main.js');

beforeAll(() => {
  copyFileSync(resolve(__dirname, '../../scripts/build/code-cache.cjs'), join(folder, 'code-cache.js'));
  writeFileSync(join(folder, 'start.js'), "require('./code-cache.js').run(require.resolve('./main.js'));\n");
  writeFileSync(join(folder, 'part.js'), 'exports.word = "part";\n');
  writeProgram('one');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function writeProgram(word: string): void {
  writeFileSync(
    program,
    `#!/usr/bin/env node\nconst { word } = require('./part.js');\nconsole.log('${word}', word, require('node:path').basename(__filename));\n` +
      "if (process.argv[2] === 'fail') null.x;\n",
  );
}

function run(...args: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'start.js'), ...args], {
    encoding: 'utf8',
  });
  return { stdout, stderr };
}

const stores = (): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('.code-'));

test('keeps compiled code beside the program, and says the same with it', () => {
  expect(run()).toEqual({ stdout: 'one part main.js\n', stderr: '' });
  const [store = ''] = stores();
  const kept = readFileSync(join(folder, store));
  expect(kept.toString('latin1')).toContain('part.js ');
  expect(run()).toEqual({ stdout: 'one part main.js\n', stderr: '' });
  expect(readFileSync(join(folder, store))).toEqual(kept);
  expect(stores()).toHaveLength(1);
});

test('takes a changed program of the same length for what it is', () => {
  writeProgram('two');
  expect(run().stdout).toBe('two part main.js\n');
  expect(run().stdout).toBe('two part main.js\n');
});

/** The list of what is kept, behind its length. */
const withLength = (list: string): string => `${String(list.length).padEnd(16)}${list}`;

test.each([
  ['nothing', ''],
  ['no length', 'x'],
  ['no list', withLength('x')],
  ['a list of what is not there', withLength('[["main.js",5000]]')],
  ['a list of something else', `${withLength('{"a":1}')}bytes`],
  ['less than the length says', '5000            []'],
])('compiles anew where the file holds %s', (_, text) => {
  const [store = ''] = stores();
  writeFileSync(join(folder, store), text);
  expect(run()).toEqual({ stdout: 'two part main.js\n', stderr: '' });
});

test('compiles anew where another V8 has written', () => {
  const path = join(folder, stores()[0] ?? '');
  const bytes = readFileSync(path);
  const start = 16 + Number(bytes.toString('latin1', 0, 16));
  bytes.fill(7, start, start + 16);
  writeFileSync(path, bytes);
  expect(run()).toEqual({ stdout: 'two part main.js\n', stderr: '' });
});

test('keeps what was compiled under other flags apart', () => {
  const before = stores();
  const { stdout } = spawnSync(process.execPath, ['--no-opt', join(folder, 'start.js')], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('two part main.js\n');
  expect(stores()).toHaveLength(before.length + 1);
});

test('tells line and column of an error as without it', () => {
  expect(run('fail').stderr).toContain(`${program}:4:`);
});
