import { valueAt } from '../profile/value-at';
import type { Path } from './plan';
import type { Render } from './render';

/** Few different values, mostly, that many have, and which of them each has. */
export interface Seen {
  readonly distinct: readonly unknown[];
  readonly places: Uint32Array;
}

/** What each of many has. */
export function seenIn<T>(all: readonly T[], valueOf: (one: T) => unknown): Seen {
  const places = new Uint32Array(all.length);
  const found = new Map<unknown, number>();
  for (const [index, one] of all.entries()) places[index] = placeOf(valueOf(one), found);
  return { distinct: [...found.keys()], places };
}

/**
 * What all renders have at a path of the values. One that departs from another is only looked at where it does.
 *
 * @param before what the first of them have, where that is known
 */
export function seenAtPath(renders: readonly Render[], path: Path, before?: Seen): Seen {
  const places = new Uint32Array(renders.length);
  const found = new Map<unknown, number>(before?.distinct.map((value, index) => [value, index]));
  if (before !== undefined) places.set(before.places);
  for (let index = before?.places.length ?? 0; index < renders.length; index += 1) {
    const { values, from } = renders[index] ?? {};
    const isLeft =
      from !== undefined && from.trial < index && !from.changed.some((changed) => concerns(changed, path));
    places[index] = isLeft ? (places[from.trial] ?? 0) : placeOf(valueAt(values, path), found);
  }
  return { distinct: [...found.keys()], places };
}

/** Whether one path leads through the other. */
function concerns(a: Path, b: Path): boolean {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

function placeOf(value: unknown, found: Map<unknown, number>): number {
  const known = found.get(value);
  if (known !== undefined) return known;
  found.set(value, found.size);
  return found.size - 1;
}
