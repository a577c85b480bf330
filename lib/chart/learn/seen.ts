/** Few different values, mostly, that many have, and which of them each has. */
export interface Seen {
  readonly distinct: readonly unknown[];
  readonly places: Uint32Array;
}

/** What each of many has. */
export function seenIn<T>(all: readonly T[], valueOf: (one: T) => unknown): Seen {
  const places = new Uint32Array(all.length);
  const found = new Map<unknown, number>();
  for (const [index, one] of all.entries()) {
    const value = valueOf(one);
    const place = found.get(value) ?? found.size;
    if (place === found.size) found.set(value, place);
    places[index] = place;
  }
  return { distinct: [...found.keys()], places };
}
