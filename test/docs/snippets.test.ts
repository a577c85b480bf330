import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLong } from '../support/runs';
import { problemsOf } from '../support/type-check';

const ROOT = join(__dirname, '..', '..');
/** Inside the project, so that the compiler finds its packages. */
const FOLDER = mkdtempSync(join(ROOT, 'node_modules', '.snippets-'));

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const documents = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => join('docs', name))].filter(
  (name) => name.endsWith('.md'),
);

const snippets = documents.flatMap((name) =>
  [...readFileSync(join(ROOT, name), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
    ([, code = ''], index) => ({ name: `${name.replace(/\W+/g, '-')}-${String(index)}.ts`, code }),
  ),
);

test('there are TypeScript snippets in the documentation', () => {
  expect(snippets.length).toBeGreaterThan(1);
});

// The compiler reads all of the library for it.
(isLong ? test : test.skip)(
  'every TypeScript snippet of the documentation compiles',
  () => {
    for (const { name, code } of snippets) writeFileSync(join(FOLDER, name), code);
    expect(problemsOf(snippets.map(({ name }) => join(FOLDER, name)))).toBe('');
  },
  60_000,
);
