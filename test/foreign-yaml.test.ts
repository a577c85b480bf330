import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './support/command';
import { oneIn, runs } from './support/runs';
import { SECRET, SLIPS, type Spot } from './support/slips';
import { tracesOf } from './support/traces';
import { workOf } from './support/work';

/** What the command says when it has run into something that nobody foresaw. */
const BUG = /[Tt]his is a bug|\n +at |TypeError|RangeError|ReferenceError/;

/** A place where a command reads YAML of others. */
interface Reader {
  /** The file in lib that parses it. */
  readonly file: string;
  /** The command line; the YAML is in FILE. */
  readonly argv: readonly string[];
  /** Where a secret may stand in such a file. */
  readonly spot: Spot;
  /** Around what is large in size: what makes the file one of its kind. */
  readonly around?: (text: string) => string;
}

const DOMAIN = ['--set', 'global.pixee.domain=a.example.com'];
const BLUEPRINT: Spot = {
  above: `version: 1
metadata: {name: a}
entries:
  - model: authentik_providers_oauth2.oauth2provider
    identifiers: {name: a}
    attrs:
`,
  indent: '      ',
  key: 'client_secret',
};
const MANIFEST: Spot = {
  above: 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\nstringData:\n',
  indent: '  ',
  key: 'password',
};

const READERS: Readonly<Record<string, Reader>> = {
  'values': {
    file: 'lib/values/load/parse.ts',
    argv: ['validate', '-f', 'FILE'],
    spot: { above: 'platform:\n  github:\n', indent: '    ', key: 'token' },
  },
  'a fleet file': {
    file: 'lib/values/load/parse.ts',
    argv: ['fleet', 'validate', 'FILE'],
    spot: {
      above: 'installations:\n  - name: a\n    values: values.yaml\n    set:\n',
      indent: '      ',
      key: 'platform.github.token',
    },
  },
  'a profile': {
    file: 'lib/chart/profile/read.ts',
    argv: ['validate', ...DOMAIN, '--profile', 'FILE'],
    spot: {
      above: 'kind: ChartProfile\nchart: {name: a, version: 1.0.0}\nobjects:\n  - id: Secret/a\n    component: a\n    fields:\n',
      indent: '      ',
      key: 'stringData.password',
    },
  },
  'a blueprint that is checked': {
    file: 'lib/authentik/blueprint/file/yaml.ts',
    argv: ['blueprint', 'check', 'FILE'],
    spot: BLUEPRINT,
  },
  'a blueprint that is imported': {
    file: 'lib/authentik/blueprint/file/yaml.ts',
    argv: ['blueprint', 'import', 'FILE'],
    spot: BLUEPRINT,
  },
  'the old side of a difference': {
    file: 'lib/cli/manifests/parse.ts',
    argv: ['diff', 'FILE', ...DOMAIN],
    spot: MANIFEST,
  },
  'what is taken over': {
    file: 'lib/cli/manifests/parse.ts',
    argv: ['take-over', 'FILE', ...DOMAIN],
    spot: MANIFEST,
  },
  'what the chart rendered': {
    file: 'lib/cli/manifests/parse.ts',
    argv: ['chart', 'compare', ...DOMAIN, '--rendered', 'FILE'],
    spot: MANIFEST,
  },
  'digests of images': {
    file: 'lib/values/load/parse.ts',
    argv: ['images', ...DOMAIN, '--format', 'json', '--lock', 'FILE'],
    spot: { above: '', indent: '', key: 'registry.example.com/a' },
  },
  'comments of values': {
    file: 'lib/cli/import/comments.ts',
    argv: ['import', ...DOMAIN, '-o', 'app', '-f', 'FILE'],
    spot: { above: 'platform:\n  github:\n', indent: '    ', key: 'token' },
  },
  'objects of others, as text in values': {
    file: 'lib/core/extra-object.ts',
    argv: ['validate', ...DOMAIN, '-f', 'FILE'],
    spot: {
      above: `cdk8s:\n  extraObjects:\n    - |\n${MANIFEST.above.replace(/^/gm, '      ').trimEnd()}\n`,
      indent: '        ',
      key: 'password',
    },
    around: (text) => `cdk8s:\n  extraObjects:\n    - |\n${text.replace(/^/gm, '      ')}\n`,
  },
}; // prettier-ignore

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'foreign-yaml-'));
  writeFileSync(join(folder, 'values.yaml'), 'global: {pixee: {domain: a.example.com}}\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function read({ argv }: Reader, text: string) {
  const file = join(folder, 'given.yaml');
  writeFileSync(file, text);
  rmSync(join(folder, 'app'), { recursive: true, force: true });
  return command(
    argv.map((word) => (word === 'FILE' ? file : word)),
    { cwd: folder },
  );
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

  test.each(oneIn(6, SLIPS, shift))('never shows a secret: %s', async (_, write) => {
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

/** Texts of a size: twice the size must not be more than twice the work, with some allowance for sorting. */
const TEXTS: readonly (readonly [string, (size: number) => string])[] = [
  ['unknown keys', (size) => repeat(size, (index) => `k${index}: 1\n`)],
  ['unknown keys on one line', (size) => `a: {${repeat(size, (index) => `k${index}: 1,`)}}\n`],
  ['one key again and again', (size) => 'a: 1\n'.repeat(size)],
  ['aliases', (size) => `a: &a {x: 1}\n${repeat(size, (index) => `k${index}: *a\n`)}`],
  ['aliases of lists', (size) => `a: &a [1, 2, 3]\nb: [${'*a, '.repeat(size)}]\n`],
  ['merge keys', (size) => `a: &a {x: 1}\n${repeat(size, (index) => `k${index}: {<<: *a}\n`)}`],
  ['anchors', (size) => repeat(size, (index) => `k${index}: [&a${index} x, *a${index}]\n`)],
  ['syntax errors', (size) => 'a: b: c\n'.repeat(size)],
  ['a syntax error at the end', (size) => `${'token: abc\n'.repeat(size)}a: "b\n`],
  ['brackets', (size) => `a: ${'['.repeat(size)}`],
  ['dashes', (size) => '- '.repeat(size)],
  ['comments', (size) => `${'# password: x\n'.repeat(size)}foo: [`],
  ['newlines', (size) => '\n'.repeat(size)],
  ['newlines in a text', (size) => `a: "x${'\\n'.repeat(size)}y"\n`],
  ['tags', (size) => repeat(size, (index) => `k${index}: !t x\n`)],
  ['documents', (size) => '---\na: b\n'.repeat(size)],
  ['empty documents', (size) => '---\n'.repeat(size)],
  ['documents and a directive', (size) => `${'---\na: b\n'.repeat(size)}...\n%YAML 1.1\n---\na: b\n`],
  ['objects', (size) => repeat(size, (index) => `---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a${index}}\n`)],
  ['a list of objects', (size) => `apiVersion: v1\nkind: List\nitems:\n${repeat(size, (index) => `- {apiVersion: v1, kind: ConfigMap, metadata: {name: a${index}}}\n`)}`],
  ['installations', (size) => `installations:\n${repeat(size, (index) => `- {name: a${index}, valuez: x, namespace: 1}\n`)}`],
  ['objects of a profile', (size) => `kind: ChartProfile\nobjects:\n${repeat(size, (index) => `- {id: a${index}, bad${index}: x, fields: {a.b: '{c|d}'}}\n`)}`],
  ['fields of a profile', (size) => `kind: ChartProfile\nobjects:\n- id: a\n  fields:\n${repeat(size, (index) => `    a.b${index}: {when: (, x: 1}\n`)}`],
  ['entries of a blueprint', (size) => `version: 1\nentries:\n${repeat(size, (index) => `- {model: authentik_core.group, identifiers: {name: g${index}}, attrs: {is_superuser: x, nam: 1}}\n`)}`],
  ['a chain of entries', (size) => `version: 1\nentries:\n${repeat(size, (index) => `- {model: authentik_core.group, id: g${index}, identifiers: {name: g${index}}, attrs: {parent: !KeyOf g${index + 1}}}\n`)}`],
  ['look-ups of entries', (size) => `version: 1\nentries:\n${repeat(size, (index) => `- {model: authentik_core.group, identifiers: {name: g${index}}, attrs: {parent: !Find [authentik_core.group, [name, h${index}]]}}\n`)}`],
  ['attributes of an entry', (size) => `version: 1\nentries:\n- model: authentik_core.group\n  identifiers: {name: g}\n  attrs:\n${repeat(size, (index) => `    k${index}: x\n`)}`],
  ['code of a blueprint', (size) => `version: 1\nentries:\n- model: authentik_policies_expression.expressionpolicy\n  identifiers: {name: g}\n  attrs:\n    expression: "${'a + '.repeat(size)}(1"\n`],
]; // prettier-ignore

describe.each(Object.entries(READERS))('%s', (name, reader) => {
  const size = runs(500, 2000);
  const shift = Object.keys(READERS).indexOf(name);
  const around = reader.around ?? ((text) => text);

  test.each(oneIn(14, TEXTS, shift))(
    'takes no more than its length in work: %s',
    async (_, text) => {
      const work = (length: number) => workOf(() => read(reader, around(text(length))));
      await work(2 * size);
      const [nothing, once, twice] = [await work(1), await work(size), await work(2 * size)];
      expect((twice - nothing) / Math.max(once - nothing, nothing / 10)).toBeLessThan(2.6);
    },
    600_000,
  );
});

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

describe.each(Object.entries(READERS))('%s', (_name, { around = (text: string) => text, ...reader }) => {
  test.each(BOUNDS)('is refused with words, or taken: %s', async (_, text) => {
    const { code, stdout, stderr } = await read(reader, around(text));
    expect(code).toBeLessThan(3);
    expect(stdout + stderr).not.toMatch(BUG);
    expect((stdout + stderr).length).toBeLessThan(30_000);
  });
});
