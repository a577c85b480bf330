/** Makes closed JSON Schema definitions of the custom resources out of their TypeScript interfaces. */
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

/**
 * Reads `lib/kubernetes/custom-resources/*.ts` and returns `{ definitions, kinds }` of the same shape as
 * `readKubernetesDefinitions`. Needs `lib/generated/kubernetes.ts`, which the interfaces import.
 * A type that Kubernetes itself defines (ObjectMeta …) is left out: its own definition is the stricter one.
 */
export function readCustomResources(root, kubernetesDefinitions) {
  const schema = createGenerator({
    path: join(root, 'lib/kubernetes/custom-resources/*.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    type: '*',
    expose: 'export',
    topRef: true,
    jsDoc: 'extended',
    additionalProperties: false,
    skipTypeCheck: true,
  }).createSchema('*');
  const definitions = {};
  const kinds = {};
  for (const [name, definition] of Object.entries(schema.definitions)) {
    if (name in kubernetesDefinitions) continue;
    definitions[name] = definition;
    const { apiVersion, kind } = definition.properties ?? {};
    if (apiVersion?.const !== undefined && kind?.const !== undefined) {
      kinds[`${apiVersion.const}/${kind.const}`] = name;
    }
  }
  if (Object.keys(kinds).length === 0) throw new Error('no custom resource was found');
  return { definitions, kinds };
}
