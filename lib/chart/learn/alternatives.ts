import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { nodesOf } from './canarize';
import { scalarsOf } from './canary';
import type { Path } from './plan';

const TIMES = 3;

/** Words that charts compare texts with, though any text may stand there, by the name of the key. */
const COMPARED: Readonly<Record<string, readonly string[]>> = {
  className: ['nginx', 'traefik', 'alb', 'gce', 'haproxy'],
};

/** The values that a key is tried with beside the one it has, `undefined` for none at all. */
export function alternatives(path: Path, value: unknown): readonly unknown[] {
  const nodes = nodesOf(path);
  const choices = nodes.flatMap((node) => [
    ...(node.enum ?? []),
    ...(node.const === undefined ? [] : [node.const]),
  ]);
  const others = [...choices, ...(COMPARED[String(path.at(-1))] ?? [])].filter(
    (choice) => choice !== value && choice !== null && typeof choice !== 'object',
  );
  const none = isRequired(path) ? [] : [undefined];
  if (typeof value === 'boolean') return [...none, !value];
  if (typeof value === 'number') return [...none, value * TIMES, 1, 0];
  return [...none, ...others];
}

/** Small numbers beside those that every number is tried with: charts ask whether there are more than one or two of something. */
export function smallNumbers(value: unknown): readonly number[] {
  return typeof value === 'number' && Number.isInteger(value) ? [2, 3] : [];
}

/** Whether an item of a list is none without it; what a chart makes of such a one is nobody's wish. */
export function isRequired(path: Path): boolean {
  if (!path.some((part) => typeof part === 'number')) return false;
  const key = String(path.at(-1));
  const around = nodesOf(path.slice(0, -1)).filter(({ properties }) => properties?.[key] !== undefined);
  return around.length > 0 && around.every(({ required }) => required?.includes(key) === true);
}

/** What a chart may take for given, though nothing is in it. */
export function empties(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return [''];
  if (Array.isArray(value)) return [[], ...shorter(value)];
  if (isPlainObject(value)) return [{}];
  return [];
}

function shorter(list: readonly unknown[]): readonly unknown[] {
  return list.length > 1 ? [list.slice(0, 1)] : [];
}

/**
 * The places of values that are tried: scalars and lists, those in items of lists as well. Parts of lists are tried after the list
 * as a whole, so that each field of an item is missing once.
 */
export function places(values: PlainObject): readonly Path[] {
  const seen = new Map<string, Path>();
  for (const { path } of scalarsOf(values)) {
    const lists = path.flatMap((part, index) => (typeof part === 'number' ? [index] : []));
    // a list without one of its texts is a shorter list, and tried as such
    const ends = typeof path.at(-1) === 'number' ? lists : [...lists, path.length];
    for (const end of ends) {
      const place = path.slice(0, end);
      seen.set(JSON.stringify(place), place);
    }
  }
  return [...seen.values()];
}
