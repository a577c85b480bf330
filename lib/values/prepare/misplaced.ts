import { isPlainObject } from '../../base/plain-object';
import type { ValuePath } from '../../findings/finding';
import { documentedKeys, nodeAt, type SchemaNode, WILDCARD } from '../schema/walk';
import { OTHER_NAMES, USUAL_PLACES } from './known-mistakes';
import { pathOf } from './paths';

const placesOf = new WeakMap<SchemaNode, ReadonlyMap<string, readonly (readonly string[])[]>>();

/** The key of the same section that other charts call by this name. */
export function otherName(schema: SchemaNode, path: ValuePath): ValuePath | undefined {
  const key = String(path.at(-1));
  const section = path.slice(0, -1);
  const names = Object.hasOwn(OTHER_NAMES, key) ? (OTHER_NAMES[key] ?? []) : [];
  return names
    .map((name) => [...section, ...pathOf(name)])
    .find((place) => nodeAt(schema, place) !== undefined);
}

/** Where else a key of this name is known, the likely places only: those in the same part of the values come first. */
export function otherPlaces(schema: SchemaNode, path: ValuePath, value: unknown): readonly ValuePath[] {
  const key = String(path.at(-1));
  const places = (allPlaces(schema).get(key) ?? []).filter((place) =>
    couldHold(nodeAt(schema, place), value),
  );
  const usual = Object.hasOwn(USUAL_PLACES, key) ? USUAL_PLACES[key] : undefined;
  const samePart = places.filter((place) => place[0] === path[0]);
  if (samePart.length > 0) return samePart;
  return usual !== undefined && couldHold(nodeAt(schema, usual), value) ? [usual] : places;
}

function allPlaces(schema: SchemaNode): ReadonlyMap<string, readonly (readonly string[])[]> {
  const known = placesOf.get(schema);
  if (known !== undefined) return known;
  const places = new Map<string, (readonly string[])[]>();
  for (const { path } of documentedKeys(schema)) {
    const key = path.at(-1);
    if (key === undefined || path.includes(WILDCARD)) continue;
    places.set(key, [...(places.get(key) ?? []), path]);
  }
  placesOf.set(schema, places);
  return places;
}

/** Whether a value has the shape that a place wants: a section with one of its keys, or a value for a value. */
function couldHold(node: SchemaNode | undefined, value: unknown): boolean {
  if (node === undefined) return false;
  const { properties } = node;
  if (value === null || value === undefined) return true;
  if (!isPlainObject(value))
    return properties === undefined && Array.isArray(value) === (node.items !== undefined);
  const keys = Object.keys(value);
  if (properties === undefined) return typeof node.additionalProperties === 'object';
  return keys.length === 0 || keys.some((key) => Object.hasOwn(properties, key));
}
