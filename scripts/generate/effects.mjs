/** Finds out what every value touches, by trying a sample of each: the objects and fields that `explain` prints. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from './load-typescript.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Writes `lib/generated/effects.json`; needs everything else that is generated. */
export async function generateEffects(outDir = ROOT) {
  const { effects } = await loadTypeScript(join(ROOT, 'test/effect/effects.ts'));
  const file = join(outDir, 'lib/generated/effects.json');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(effects(), null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generateEffects(process.argv[2]);
