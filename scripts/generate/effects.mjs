/** Finds out what every value touches, by trying a sample of each: the objects and fields that `explain` prints. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jsonLinesCall } from './json-lines.mjs';
import { loadTypeScript } from './load-typescript.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Writes `lib/generated/effects.ts`; needs everything else that is generated. */
export async function generateEffects(outDir = ROOT) {
  const { effects } = await loadTypeScript(join(ROOT, 'test/effect/effects.ts'));
  const file = join(outDir, 'lib/generated/effects.ts');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(
    file,
    `// Made by scripts/generate/effects.mjs from what samples of the values change. Do not edit.
import { jsonLines } from '../base/json-lines';

/** What every value changes: objects, each with a field. */
export const effects = ${jsonLinesCall(effects(), 'readonly string[]')};
`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generateEffects(process.argv[2]);
