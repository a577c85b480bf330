/** Prints every fixed default of the contract as one nested object. */
import { leafPaths, WILDCARD } from './walk.mjs';

/** The text of `defaults.ts`. */
export function printDefaults(schema) {
  return `// Made by scripts/generate/values.mjs from lib/values/contract. Do not edit.
import type { Values } from '../values/contract/values';

/** Every fixed default of the values contract; what depends on other values is not here. */
export const defaults = ${JSON.stringify(collectDefaults(schema), null, 2)} as const satisfies Values;
`;
}

function collectDefaults(schema) {
  const defaults = {};
  for (const { path, node } of leafPaths(schema)) {
    // Items of lists have no defaults of their own: a list replaces the default list as a whole.
    if (node.default === undefined || path.includes(WILDCARD)) continue;
    const parent = path.slice(0, -1).reduce((map, key) => (map[key] ??= {}), defaults);
    parent[path.at(-1)] = node.default;
  }
  return defaults;
}
