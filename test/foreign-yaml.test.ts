import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './support/command';
import { given, type Reader, READERS } from './support/readers';
import { oneIn } from './support/runs';
import { SECRET, SLIPS } from './support/slips';
import { tracesOf } from './support/traces';

/** What the command says when it has run into something that nobody foresaw. */
const BUG = /[Tt]his is a bug|\n +at |TypeError|RangeError|ReferenceError/;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'foreign-yaml-'));
  writeFileSync(join(folder, 'values.yaml'), 'global: {pixee: {domain: a.example.com}}\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function read(reader: Reader, text: string) {
  return command(given(folder, reader, text), { cwd: folder });
}

/** All of our files. */
function sources(under: string): readonly string[] {
  return readdirSync(under, { withFileTypes: true }).flatMap((entry) => {
    const path = join(under, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : sources(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

describe('there is one way to read YAML of others', () => {
  const root = join(__dirname, '..');
  const files = ['lib', 'constructs'].flatMap((under) => sources(join(root, under)));
  const those = (pattern: RegExp) =>
    files
      .filter((file) => pattern.test(readFileSync(file, 'utf8')))
      .map((file) => file.slice(root.length + 1));

  test('nobody parses by another', () => {
    const parsing =
      /import \{[^}]*\b(?:parse|parseDocument|parseAllDocuments|Composer|Parser|Lexer)\b[^}]*\} from 'yaml'/;
    // what Helm has printed is read by hand, because there are thousands of it
    expect(those(parsing)).toEqual(['lib/chart/learn/fast-yaml.ts', 'lib/yaml/compose.ts']);
  });

  test('and all who read so are tried here', () => {
    const known = Object.values(READERS).map(({ file }) => file);
    expect(
      those(/\bcomposeYaml\(/)
        .filter((file) => file !== 'lib/yaml/compose.ts')
        .sort(),
    ).toEqual([...new Set(known)].sort());
  });
});

describe.each(Object.entries(READERS))('%s', (name, reader) => {
  const shift = Object.keys(READERS).indexOf(name);

  test.each(oneIn(20, SLIPS, shift))('never shows a secret: %s', async (_, write) => {
    const { spot } = reader;
    // A slip of the secret's own line, and the same at the root of the file.
    for (const text of [write(spot), write({ above: '', indent: '', key: spot.key }), `${spot.above}${write({ above: '', indent: '', key: 'pat' })}`]) {
      const { stdout, stderr } = await read(reader, text);
      const isImported = reader.argv[1] === 'import' && stdout !== '';
      expect({ text, traces: isImported ? [] : tracesOf(SECRET, stdout + stderr) }).toEqual({ text, traces: [] });
      expect(stderr).not.toMatch(BUG);
    }
  }); // prettier-ignore
});

const repeat = (size: number, line: (index: number) => string): string =>
  Array.from({ length: size }, (_, index) => line(index)).join('');

const BOUNDS: readonly (readonly [string, string])[] = [
  ['a few lines that stand for billions', `a0: &a0 [${'x,'.repeat(10)}]\n${repeat(20, (index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(10)}]\n`)}`],
  ['an alias of itself', 'a: &a [*a]\n'],
  ['an alias of itself in a map', 'version: 1\nkind: ChartProfile\nentries: &a\n- {model: a.b, attrs: {a: *a}}\ninstallations: *a\n'],
  ['an alias of nothing', 'a: *b\n'],
  ['too many parts', 'a: b\n'.repeat(130_000)],
  ['too many entries', `a: [${'b,'.repeat(20_000)}]`],
  ['too deep', `a: ${'['.repeat(5000)}`],
  ['too deep in lines', repeat(600, (index) => `${' '.repeat(index)}a:\n`)],
  ['nothing', ''],
  ['a text', 'abc'],
  ['a list of nothing', '- \n- \n'],
  ['keys of all kinds', '? [a]\n: b\n? {a: b}\n: c\n1: d\ntrue: e\n~: f\n1.5: g\n'],
  ['names of JavaScript', '__proto__: {a: b}\nconstructor: 1\ntoString: 2\nhasOwnProperty: 3\n'],
]; // prettier-ignore

test.each(Object.entries(READERS))('%s may have no end', async (_, { argv }) => {
  const words = argv.map((word) => (word === 'FILE' ? '/dev/zero' : word));
  const { code, stdout, stderr } = await command(words, { cwd: folder });
  expect(code).toBeGreaterThan(0);
  expect(stdout + stderr).not.toMatch(BUG);
});

describe.each(Object.entries(READERS))('%s', (name, { around = (text: string) => text, ...reader }) => {
  const shift = Object.keys(READERS).indexOf(name);

  test.each(oneIn(16, BOUNDS, shift))('is refused with words, or taken: %s', async (_, text) => {
    const { code, stdout, stderr } = await read(reader, around(text));
    expect(code).toBeLessThan(3);
    expect(stdout + stderr).not.toMatch(BUG);
    expect((stdout + stderr).length).toBeLessThan(30_000);
  });
});
