import type { ValuePath } from '../../findings/finding';
import { branches, nodesAt, type SchemaNode } from '../schema/walk';

/**
 * The place that a rule must not look at when something is wrong at a path. A wrong item takes its list along, and a wrong
 * value that its map must have takes the map along: whoever reads the map relies on it.
 */
export function unusablePlace(schema: SchemaNode, path: ValuePath): ValuePath {
  let place = path;
  for (let last = place.at(-1); last !== undefined; last = place.at(-1)) {
    const parent = place.slice(0, -1);
    if (typeof last === 'string' && !isRequired(schema, parent, last)) break;
    place = parent;
  }
  return place;
}

function isRequired(schema: SchemaNode, map: ValuePath, key: string): boolean {
  return nodesAt(schema, map)
    .flatMap((node) => branches(schema, node))
    .some(({ required = [] }) => required.includes(key));
}
