/** Loads a module of this project, with packages left where they are. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export async function loadTypeScript(entryPoint) {
  // Inside the project, so that packages are found from there, the project itself too.
  const folder = await mkdtemp(join(ROOT, 'lib/generated/.module-'));
  try {
    const outfile = join(folder, 'module.cjs');
    await build({
      entryPoints: [entryPoint],
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'cjs',
      target: 'node20',
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
