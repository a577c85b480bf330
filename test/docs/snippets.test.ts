import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

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

test('every TypeScript snippet of the documentation compiles', () => {
  for (const { name, code } of snippets) writeFileSync(join(FOLDER, name), code);
  expect(problemsOf(snippets.map(({ name }) => join(FOLDER, name)))).toBe('');
}, 60_000);

/** What the compiler says about files; the library that they use has its own check (`npm run typecheck`). */
function problemsOf(files: readonly string[]): string {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram(files, { ...options, noUnusedLocals: false });
  const diagnostics = [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => {
      const source = program.getSourceFile(file);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    }),
  ];
  return ts.formatDiagnostics(diagnostics, {
    getCurrentDirectory: () => ROOT,
    getCanonicalFileName: (name) => name,
    getNewLine: () => '\n',
  });
}
