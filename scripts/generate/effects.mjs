/** Finds out what every value touches, by trying a sample of each: the objects and fields that `explain` prints. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Writes `lib/generated/effects.json`; needs everything else that is generated. */
export async function generateEffects(outDir = ROOT) {
  const { effects } = await loadTypeScript(join(ROOT, 'test/effect/effects.ts'));
  const file = join(outDir, 'lib/generated/effects.json');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(effects(), null, 2)}\n`);
}

/** Loads a module of this project, with packages left where they are. */
async function loadTypeScript(entryPoint) {
  // Inside the project, so that packages are found from there, the project itself too.
  const folder = await mkdtemp(join(ROOT, 'lib/generated/.effects-'));
  try {
    const outfile = join(folder, 'effects.cjs');
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

if (process.argv[1] === fileURLToPath(import.meta.url)) await generateEffects(process.argv[2]);
