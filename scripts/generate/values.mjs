/** Makes what follows from the values contract, the interfaces in `lib/values/contract`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printDefaults } from './values/defaults.mjs';
import { forEditors } from './values/editor.mjs';
import { printMarkdown } from './values/markdown.mjs';
import { printMarkedPaths } from './values/marked-paths.mjs';
import { readSchema } from './values/schema.mjs';
import { printValueFormats, withoutFormats } from './values/value-formats.mjs';
import { printShape } from './values/shape.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Writes the schema, the reference page and the generated code into a folder, by default the project's. */
export async function generateValues(outDir = ROOT) {
  const withFormats = readSchema(ROOT);
  const schema = withoutFormats(withFormats);
  await write(outDir, 'docs/values.md', await printMarkdown(schema));
  await write(outDir, 'lib/generated/defaults.ts', await printDefaults(schema));
  await write(outDir, 'lib/generated/secret-paths.ts', await printMarkedPaths(schema));
  await write(outDir, 'lib/generated/value-formats.ts', printValueFormats(withFormats));
  await write(outDir, 'lib/generated/values-shape.ts', printShape(schema));
  await write(outDir, 'values.schema.json', `${JSON.stringify(await forEditors(withFormats), null, 2)}\n`);
}

async function write(folder, name, text) {
  const file = join(folder, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await generateValues(process.argv[2]);
}
