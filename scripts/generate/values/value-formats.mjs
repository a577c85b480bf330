/** Prints which values have which format, as `@format` says it in the contract. */
import { documentedKeys } from './walk.mjs';

/** The text of `value-formats.ts`. */
export function printValueFormats(schema) {
  const places = {};
  for (const { path, node } of documentedKeys(schema)) {
    if (node.format === undefined) continue;
    const place = path.join('.');
    // A value may have several: `@format image postgresql-image`.
    for (const format of node.format.split(/\s+/)) {
      const known = (places[format] ??= []);
      if (!known.includes(place)) known.push(place);
    }
  }
  const sorted = Object.fromEntries(Object.entries(places).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `// Made by scripts/generate/values.mjs from lib/values/contract. Do not edit.
import type { FormatName } from '../rules/formats/registry';

/** The values of every format; \`*\` in a path stands for any list item or map key. */
export const valueFormats: Readonly<Partial<Record<FormatName, readonly string[]>>> = ${JSON.stringify(sorted, null, 2)};
`;
}

/** The schema for others: formats are names of ours, which validators do not know, and descriptions say the same. */
export function withoutFormats(node, isProperties = false) {
  if (Array.isArray(node)) return node.map((item) => withoutFormats(item));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => isProperties || key !== 'format')
      .map(([key, value]) => [
        key,
        withoutFormats(value, !isProperties && (key === 'properties' || key === 'definitions')),
      ]),
  );
}
