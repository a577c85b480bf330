import { isPlainObject } from '../../lib/base/plain-object';

/** The same data with the keys of every map in another order, the same one for the same seed. */
export function shuffleKeys<T>(data: T, seed = 1): T {
  let state = seed;
  const random = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  const shuffle = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffle);
    if (!isPlainObject(value)) return value;
    const entries = Object.entries(value).map(([key, below]) => ({
      key,
      below: shuffle(below),
      place: random(),
    }));
    return Object.fromEntries(
      entries.sort((a, b) => a.place - b.place).map(({ key, below }) => [key, below]),
    );
  };
  return shuffle(data) as T;
}
