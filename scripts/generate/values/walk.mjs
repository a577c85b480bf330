/** The schema walk of the library, so that generator and library cannot differ about paths. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('../../../lib/values/schema/walk.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  write: false,
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');

export const { branches, documentedKeys, kubernetesType, leafPaths, nodeAt, resolveNode, WILDCARD } =
  await import(`data:text/javascript;base64,${code}`);
