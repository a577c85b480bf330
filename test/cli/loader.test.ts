import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'loader-'));
const home = mkdtempSync(join(tmpdir(), 'home-'));
const build = resolve(__dirname, '../../scripts/build');

beforeAll(() => {
  for (const name of ['loader', 'keep']) copyFileSync(join(build, `${name}.cjs`), join(folder, `${name}.js`));
  writeFileSync(
    join(folder, 'start.js'),
    "require('./loader.js').run(require('node:path').join(__dirname, 'program.pack'));\n",
  );
  writeProgram('one');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(home, { recursive: true });
});

/** Packs a program of three parts and a text. */
function writeProgram(word: string): void {
  const chunks = {
    'part.js': { body: 'module.exports = { "main.js": () => ({ word: "part" }) };', needs: [] },
    'main.js': {
      body: `const { word } = require("./part.js")["main.js"]();
        console.log('${word}', word, require('node:path').basename(__filename));
        if (process.argv[2] !== undefined) require(\`./\${process.argv[2]}.js\`);`,
      needs: ['part.js'],
    },
    'read.js': { body: 'console.log(require("./words"), require("./words").length);', needs: [] },
    'fail.js': { body: '\n\nfunction inner() { null.x; }\ninner();', needs: [] },
  };
  const script = `
    import { writeFileSync } from 'node:fs';
    import { packBytes } from ${JSON.stringify(pathToFileURL(join(build, 'pack.mjs')).href)};
    const chunks = new Map(Object.entries(${JSON.stringify(chunks)}));
    const texts = new Map([['words', 'müde']]);
    writeFileSync('program.pack', packBytes(chunks, texts, new Set(['main.js', 'read.js', 'fail.js'])));`;
  expect(
    spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' })
      .stderr,
  ).toBe('');
}

function run(...args: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'start.js'), ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: home },
  });
  return { stdout, stderr };
}

const stores = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith('.code-'))
    .sort();
const contents = (name: string | undefined): Buffer => readFileSync(join(folder, name ?? ''));

test('keeps compiled code beside the program, and says the same with it', () => {
  expect(run()).toEqual({ stdout: 'one part main.js\n', stderr: '' });
  expect(stores()).toHaveLength(1);
  expect(contents(stores()[0]).toString('latin1')).toContain('"main.js"');
  expect(run()).toEqual({ stdout: 'one part main.js\n', stderr: '' });
});

test('keeps it for each command, and adds to it for some runs', () => {
  for (let count = 0; count < 3; count++) run('read');
  const [, store] = stores();
  expect(store).toMatch(/-read$/);
  const kept = contents(store);
  expect(run('read')).toEqual({ stdout: 'one part main.js\nmüde 4\n', stderr: '' });
  expect(contents(store)).toEqual(kept);
});

test('takes a changed program of the same length and time for what it is', () => {
  const pack = join(folder, 'program.pack');
  const { size, atime, mtime } = statSync(pack);
  writeProgram('two');
  utimesSync(pack, atime, mtime);
  expect(statSync(pack)).toMatchObject({ size, mtime });
  expect(run().stdout).toBe('two part main.js\n');
  expect(run().stdout).toBe('two part main.js\n');
});

/** The list of what is kept, behind its length. */
const withLength = (list: string): string => `${String(list.length).padEnd(16)}${list}`;

test.each([
  ['nothing', ''],
  ['no length', 'x'],
  ['no list', withLength('x')],
  ['a list of what is not there', withLength('{"lengths":[["main.js",5000]]}')],
  ['a list of something else', `${withLength('{"a":1}')}bytes`],
  ['less than the length says', '5000            []'],
])('compiles anew where the file holds %s', (_, text) => {
  writeFileSync(join(folder, stores()[0] ?? ''), text);
  expect(run()).toEqual({ stdout: 'two part main.js\n', stderr: '' });
});

test('compiles anew where another V8 has written', () => {
  const path = join(folder, stores()[0] ?? '');
  const bytes = readFileSync(path);
  const start = Math.ceil((16 + Number(bytes.toString('latin1', 0, 16))) / 8) * 8;
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

test('tells where an error was', () => {
  for (let count = 0; count < 2; count++)
    expect(run('fail').stderr).toMatch(/at inner \(.*fail\.js:\d+:\d+\)/);
});

describe('where the folder of the program cannot be written', () => {
  const cache = join(home, '.cache/cdk8s-pixee');
  const kept = (): readonly string[] => readdirSync(cache);

  beforeAll(() => {
    // A folder in the place of the file stops root, too, whom no mode would.
    for (const name of stores()) rmSync(join(folder, name));
    mkdirSync(join(folder, `.code-${process.version}-${process.arch}-read`, 'in-the-way'), {
      recursive: true,
    });
  });

  test("keeps it in the user's folder", () => {
    expect(run('read').stdout).toContain('müde 4');
    expect(kept()).toHaveLength(1);
    expect(run('read').stdout).toContain('müde 4');
  });

  test('does not believe what others could have written', () => {
    for (let count = 0; count < 3; count++) run('read');
    const path = join(cache, kept()[0] ?? '');
    const before = readFileSync(path);
    chmodSync(path, 0o666);
    expect(run('read').stdout).toContain('müde 4');
    // It was compiled and written anew, as by a first run.
    expect(readFileSync(path).toString('latin1', 16, 80)).toContain('"runs":1,');
    expect(before.toString('latin1', 16, 80)).toContain('"runs":3,');
  });
});
