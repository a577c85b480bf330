import { jsonLinesCall } from '../json-lines.mjs';

/** Keywords that only people and editors read. */
const DOCUMENTATION = [
  'title',
  'description',
  'markdownDescription',
  'examples',
  'default',
  'x-default',
  'deprecated',
  'deprecationMessage',
];

/** The schema without words, but with every property, even one that is called `default`: what a check needs of it. */
function withoutDocumentation(node, isProperties = false) {
  if (Array.isArray(node)) return node.map((item) => withoutDocumentation(item));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => isProperties || !DOCUMENTATION.includes(key))
      .map(([key, value]) => [
        key,
        withoutDocumentation(value, !isProperties && (key === 'properties' || key === 'definitions')),
      ]),
  );
}

/** The text of `lib/generated/values-shape.ts`. */
export function printShape(schema) {
  const { definitions, ...root } = withoutDocumentation(schema);
  return `// Made by scripts/generate/values.mjs from lib/values/contract. Do not edit.
import { jsonLines } from '../base/json-lines';
import type { SchemaNode } from '../values/schema/walk';

/** The published schema without its words. */
export const valuesShape: SchemaNode = {
  ...(${JSON.stringify(root)} as SchemaNode),
  definitions: ${jsonLinesCall(definitions, 'SchemaNode')},
};
`;
}
