/**
 * Makes dist/ from scratch: `node scripts/build.mjs`, after `npm run generate`.
 *
 *     dist/lib, dist/constructs   the library, file by file, with types, as far as its entry leads
 *     dist/bin                    the command, bundled
 */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCommand } from './build/command.mjs';
import { pruneLibrary } from './build/prune.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

await rm(dist, { recursive: true, force: true });
const [, { files, bytes }] = await Promise.all([compileLibrary(), bundleCommand(root, join(dist, 'bin'))]);
console.log(`dist/bin: ${files} files, ${Math.round(bytes / 1024)} KB`);

/** Compiles the library. */
async function compileLibrary() {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  await run(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json')]);
  await pruneLibrary(dist);
}

/** Runs a program to its end. */
function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : process.exit(code ?? 1)));
  });
}
