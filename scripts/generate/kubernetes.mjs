/** Makes what the project knows about Kubernetes objects: their types, and the schema finished objects are checked with. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCustomResources } from './kubernetes/custom-resources.mjs';
import { readKubernetesDefinitions } from './kubernetes/definitions.mjs';
import { printSchema } from './kubernetes/object-schema.mjs';
import { printTypes } from './kubernetes/typescript.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Writes `kubernetes.ts` and `kubernetes-schema.ts` into a folder (`lib/generated`). */
export async function generateKubernetes(outDir) {
  const kubernetes = readKubernetesDefinitions();
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, 'kubernetes.ts'), printTypes(kubernetes));
  const custom = readCustomResources(ROOT, kubernetes.definitions);
  const all = {
    definitions: { ...kubernetes.definitions, ...custom.definitions },
    kinds: { ...kubernetes.kinds, ...custom.kinds },
    versions: kubernetes.versions,
  };
  await writeFile(join(outDir, 'kubernetes-schema.ts'), printSchema(all));
}

const ownPath = fileURLToPath(import.meta.url);
if (process.argv[1] !== undefined && resolve(process.argv[1]) === ownPath) {
  await generateKubernetes(join(ROOT, 'lib/generated'));
}
