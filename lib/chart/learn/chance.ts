import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { TOKEN } from './canary';
import type { Outcome } from './render';
import { decodedAt, isSum, placeOf, stepOf } from './steady';

/** So many texts that were each seen once let one suspect that there is no end of them. */
const ENOUGH = 3;
/** What only canaries have: numbers of four digits, of which calculations make others. */
const COUNTED = /\d{4}/;

/** A place, and a render that has a text of its own there. */
export interface Suspect {
  readonly place: string;
  readonly render: number;
}

/**
 * Renders that are worth a second look: at some place of them stands a text of the chart's own that no other render has, and so in several
 * others. So it is with what is drawn where no value is given: the renders that are repeated anyway give all values.
 */
export function suspects(
  outcomes: readonly Outcome[],
  isKnown: (place: string) => boolean,
): readonly Suspect[] {
  const renders = new Map<PlainObject, { readonly place: string; readonly in: number[] }>();
  for (const [index, { objects }] of outcomes.entries())
    for (const object of objects ?? []) {
      const known = renders.get(object.body);
      if (known === undefined) renders.set(object.body, { place: placeOf(object), in: [index] });
      else known.in.push(index);
    }
  const seen = new Map<string, Map<string, readonly number[]>>();
  for (const [body, { place, in: all }] of renders)
    for (const [path, text] of textsIn(body, place)) {
      const texts = seen.get(path) ?? new Map<string, readonly number[]>();
      seen.set(path, texts.set(text, [...(texts.get(text) ?? []).slice(0, 1), ...all.slice(0, 2)]));
    }
  return [...seen].flatMap(([path, texts]): Suspect[] => {
    if (isKnown(path)) return [];
    const [render, ...others] = [...texts.values()].flatMap((all) => (all.length === 1 ? all : []));
    return render === undefined || others.length + 1 < ENOUGH ? [] : [{ place: path, render }];
  });
}

/** The texts that no value is in, and where they are. */
function* textsIn(value: unknown, place: string): Generator<readonly [string, string]> {
  if (typeof value === 'string') {
    const text = decodedAt(value, place);
    if (text.search(TOKEN) === -1 && !isSum(text) && !(COUNTED.test(text) && text === value))
      yield [place, value];
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* textsIn(item, `${place}[${stepOf(item, index)}]`);
  } else if (isPlainObject(value)) {
    for (const [key, below] of Object.entries(value)) yield* textsIn(below, `${place}.${key}`);
  }
}
