/**
 * Compiles what users write against the published types: `node scripts/smoke/consumer.mjs PROJECT`, where the packed package, its
 * peers and the compilers `typescript-oldest` and `typescript-newest` are installed.
 *
 * Every `ts` block of README and docs, both examples, and one call of every exported constructor and factory, as CommonJS and as
 * ES modules, in all module resolutions of today; strict, with every declaration file checked, and without the types of Node.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { usages } from './usages.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const [project] = process.argv.slice(2);
if (project === undefined) throw new Error('name the folder of the project');

const EXAMPLES = join(ROOT, 'examples');
const COMPILERS = ['typescript-oldest', 'typescript-newest'];
const MODULES = [
  { name: 'commonjs', type: 'commonjs', module: 'node16', moduleResolution: 'node16' },
  { name: 'esm-nodenext', type: 'module', module: 'nodenext', moduleResolution: 'nodenext' },
  { name: 'esm-bundler', type: 'module', module: 'esnext', moduleResolution: 'bundler' },
];

let failures = 0;
const sources = join(project, 'sources');
rmSync(sources, { recursive: true, force: true });
mkdirSync(sources, { recursive: true });
writeFileSync(join(sources, 'usages.ts'), usages(ROOT));
for (const { name, code } of snippets()) writeFileSync(join(sources, name), code);
for (const name of readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const isSource = (path) => !/(\.test\.ts|__snapshots__|\.yaml)$/.test(path);
  cpSync(join(EXAMPLES, name.name), join(sources, name.name), { recursive: true, filter: isSource });
}

for (const { name, type, module, moduleResolution } of MODULES) {
  const folder = join(project, name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(sources, folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type }));
  const compilerOptions = {
    target: 'es2022',
    // For `console` alone: the types of Node are not there.
    lib: ['es2022', 'dom'],
    module,
    moduleResolution,
    types: [],
    strict: true,
    outDir: './out',
    skipLibCheck: false,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['**/*.ts'] }));
  for (const compiler of COMPILERS) compile(compiler, folder, name);
  // A bundler's output is not meant to run as it is.
  if (moduleResolution !== 'bundler') run(folder, name);
}
if (failures > 0) process.exit(1);

function compile(compiler, folder, name) {
  const program = join(project, 'node_modules', compiler, 'bin', 'tsc');
  const { stdout, status } = spawnSync(process.execPath, [program, '-p', folder], { encoding: 'utf8' });
  const { version } = JSON.parse(
    readFileSync(join(project, 'node_modules', compiler, 'package.json'), 'utf8'),
  );
  console.log(`types: ${name}, TypeScript ${version}: ${status === 0 ? 'compiles' : 'FAILS'}`);
  if (status === 0) return;
  failures += 1;
  console.log(stdout.split('\n').slice(0, 40).join('\n'));
}

/** Runs the examples as they were compiled. */
function run(folder, name) {
  writeFileSync(join(folder, 'out', 'package.json'), readFileSync(join(folder, 'package.json')));
  for (const example of readdirSync(join(folder, 'out'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )) {
    const { status, stderr } = spawnSync(process.execPath, ['main.js'], {
      cwd: join(folder, 'out', example.name),
      encoding: 'utf8',
    });
    console.log(`types: ${name}, examples/${example.name}: ${status === 0 ? 'runs' : 'FAILS'}`);
    if (status === 0) continue;
    failures += 1;
    console.log(stderr);
  }
}

/** The `ts` blocks of the documents. */
function snippets() {
  const documents = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => join('docs', name))];
  return documents
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) =>
      Array.from(
        readFileSync(join(ROOT, name), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm),
        ([, code], index) => ({
          name: `${name.replace(/\W+/g, '-')}-${index}.ts`,
          code,
        }),
      ),
    );
}
