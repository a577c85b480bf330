/** Reads the interfaces of the values contract into a closed JSON Schema. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import tjs from 'ts-json-schema-generator';
import { polish } from './polish.mjs';

/** Tags of ours that the generator carries over. */
const EXTRA_TAGS = ['secret', 'sensitive', 'alone'];

// As text, so that the schema, which knows the type, decides whether `1.10` is a number.
for (const tag of ['default', 'deprecated']) tjs.BasicAnnotationsReader.textTags.add(tag);

/** The schema of a whole values file. */
export function readSchema(root) {
  const raw = tjs
    .createGenerator({
      path: join(root, 'lib/values/contract/values.ts'),
      type: 'Values',
      topRef: false,
      extraTags: EXTRA_TAGS,
      sortProps: false,
      encodeRefs: false,
      skipTypeCheck: true,
    })
    .createSchema('Values');
  const { $schema, description, definitions, ...top } = polish(raw, kubernetesTypes(root));
  openFor(top, '^x-|^\\$schema$');
  const shared = definitions.GlobalValues;
  openFor(shared, `^(?!(?:${Object.keys(shared.properties).join('|')})$)`);
  return {
    $schema,
    $id: 'cdk8s-pixee/values.schema.json',
    title: 'Values of Pixee Enterprise Server',
    description,
    ...top,
    definitions: Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Lets a closed map hold keys of the user's own, which we take out before its other keys are looked at. */
function openFor(node, pattern) {
  node.patternProperties = { [pattern]: {} };
}

/** Names of the types that are not ours: Kubernetes' own, and those of the Gateway API. */
function kubernetesTypes(root) {
  const files = ['lib/generated/kubernetes.ts', 'lib/kubernetes/custom-resources/http-route.ts'];
  const text = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  return new Set(Array.from(text.matchAll(/^export (?:interface|type) (\w+)/gm), ([, name]) => name));
}
