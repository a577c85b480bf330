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
export function withoutDocumentation(node, isProperties = false) {
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
