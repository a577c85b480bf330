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

/** Which of many renders depart from which other ones, and where. */
export class Departures {
  /** The render that each departs from, or -1. */
  private readonly origins: Int32Array;
  /** The renders that depart below a key of the first level, by that key. */
  private readonly below = new Map<unknown, { readonly index: number; readonly changed: Path }[]>();

  public constructor(private readonly renders: readonly Render[]) {
    this.origins = Int32Array.from(renders, ({ from }, index) =>
      from !== undefined && from.trial < index && from.changed.every((path) => path.length > 0)
        ? from.trial
        : -1,
    );
    for (const [index, { from }] of renders.entries())
      for (const changed of from?.changed ?? []) {
        const known = this.below.get(changed[0]);
        if (known === undefined) this.below.set(changed[0], [{ index, changed }]);
        else known.push({ index, changed });
      }
  }

  /**
   * What all renders have at a path of the values. One that departs from another is only looked at where it does.
   *
   * @param before what the first of them have, where that is known
   */
  public seenAt(path: Path, before?: Seen): Seen {
    const { renders, origins } = this;
    const places = new Uint32Array(renders.length);
    const found = new Map<unknown, number>(before?.distinct.map((value, index) => [value, index]));
    if (before !== undefined) places.set(before.places);
    const differing = new Set<number>();
    for (const { index, changed } of this.below.get(path[0]) ?? [])
      if (concerns(changed, path)) differing.add(index);
    for (let index = before?.places.length ?? 0; index < renders.length; index += 1) {
      const origin = origins[index] ?? -1;
      places[index] =
        origin === -1 || differing.has(index)
          ? placeOf(valueAt(renders[index]?.values, path), found)
          : (places[origin] ?? 0);
    }
    return { distinct: [...found.keys()], places };
  }
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
