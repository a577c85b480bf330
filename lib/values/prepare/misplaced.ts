import { addTo } from '../../base/group-by';
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

/** A place where a key of the same name is known and means the same. */
export interface OtherPlace {
  readonly path: readonly string[];
  /** Whether it is meant there for sure; otherwise the name is that of many things. */
  readonly isCertain: boolean;
}

/**
 * Where else a key of this name is known and can mean the same. A key of another section means something of its own: the command of the
 * analysis service is not that of the platform. So only these count: the sections around it, into which the key has slipped too deep;
 * those within it, where one level was left out, if the name says enough by itself; and what platform and analysis share in `global`.
 */
export function otherPlaces(schema: SchemaNode, path: ValuePath, value: unknown): readonly OtherPlace[] {
  const key = String(path.at(-1));
  const all = allPlaces(schema).get(key) ?? [];
  const usual = Object.hasOwn(USUAL_PLACES, key) ? USUAL_PLACES[key] : undefined;
  const isTelling = all.length <= MAX_TELLING;
  const around = path.slice(0, -1).map(String);
  return all.flatMap((place) => {
    if (!couldHold(nodeAt(schema, place), value)) return [];
    const section = place.slice(0, -1);
    const isUsual = usual?.join('.') === place.join('.');
    // the other places of such a name are not what is meant
    if (usual !== undefined && !isUsual && isWithin(section, around)) return [];
    if (isWithin(around, section)) return [{ path: place, isCertain: isTelling || isUsual }];
    const isShared = place[0] === 'global' && SHARING.has(around[0] ?? '');
    return (isTelling || isUsual) && (isWithin(section, around) || isShared)
      ? [{ path: place, isCertain: true }]
      : [];
  });
}

/** A name of more places than this is a word of many meanings, such as `enabled`. */
const MAX_TELLING = 2;

/** Sections whose keys may stand in `global`, which is theirs in common. */
const SHARING: ReadonlySet<string> = new Set(['platform', 'analysis']);

/** Whether a path leads through all parts of another one, in their order, and further. */
function isWithin(path: readonly string[], other: readonly string[]): boolean {
  let at = 0;
  for (const part of path) if (part === other[at]) at += 1;
  return at === other.length && path.length > other.length;
}

function allPlaces(schema: SchemaNode): ReadonlyMap<string, readonly (readonly string[])[]> {
  const known = placesOf.get(schema);
  if (known !== undefined) return known;
  const places = new Map<string, (readonly string[])[]>();
  for (const { path } of documentedKeys(schema)) {
    const key = path.at(-1);
    if (key === undefined || path.includes(WILDCARD)) continue;
    addTo(places, key, path);
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
