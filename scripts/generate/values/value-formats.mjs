/** Prints which values have which format, as `@format` says it in the contract. */
import { jsonLinesCall } from '../json-lines.mjs';
import { documentedKeys } from './walk.mjs';

/** The text of `value-formats.ts`. */
export function printValueFormats(schema) {
  const maps = {};
  for (const { path, node } of documentedKeys(schema)) {
    if (node.format === undefined) continue;
    // The maps on the way, so that a walk can go down from map to map.
    for (let depth = 0; depth < path.length; depth++)
      (maps[path.slice(0, depth).join('.')] ??= {})[path[depth]] ??= [];
    // A value may have several: `@format image postgresql-image`.
    const known = maps[path.slice(0, -1).join('.')][path.at(-1)];
    for (const format of node.format.split(/\s+/)) if (!known.includes(format)) known.push(format);
    known.sort();
  }
  const members = Object.values(maps).flatMap((map) => Object.values(map));
  const used = [...new Set(members.flat())].sort();
  const joined = Object.fromEntries(
    Object.entries(maps).map(([path, map]) => [
      path,
      Object.fromEntries(Object.entries(map).map(([key, names]) => [key, names.join(' ')])),
    ]),
  );
  return `// Made by scripts/generate/values.mjs from lib/values/contract. Do not edit.
import { jsonLines } from '../base/json-lines';
import type { FormatName } from '../rules/formats/registry';

/** The formats that any value has. */
export const usedFormats: readonly FormatName[] = ${JSON.stringify(used)};

/**
 * The values of each map that have a format, or anything in them has, by the path of the map; \`*\` is any list item or map key. Formats
 * stand one behind the other with a blank between them; there is none where only something in the value has one.
 */
export const valueFormats = ${jsonLinesCall(joined, 'Readonly<Record<string, string>>')};
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
