import { mayShow, type Place } from '../../findings/disclosure';
import type { ValuePath } from '../../findings/finding';
import { placeAt, rootPlace } from '../schema/place';
import { valuesShape } from '../../generated/values-shape';

const MAX_LENGTH = 60;

/** What stands in a message for a value that must not be shown. */
export const HIDDEN = '(hidden)';

let root: Place | undefined;

/** What is known about the root of the values and every place below. */
export const valuesPlace: Place = {
  shows: 'nothing',
  hasParts: true,
  below: (part) => {
    root ??= rootPlace(valuesShape);
    return root.below(part);
  },
};

/** Shows a value in a message: a scalar as it is, lists and maps by their kind, secrets and what may hold them not at all. */
export function show(path: ValuePath, value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  const isShown = canShow(path, value);
  if (isShown && typeof value === 'string') return JSON.stringify(shorten(value));
  if (isShown && (typeof value === 'number' || typeof value === 'boolean'))
    return `the ${typeof value} ${value}`;
  return `${typeof value === 'string' ? 'text' : `a ${typeof value}`} ${HIDDEN}`;
}

/** Whether a scalar at a path may be printed: not where the contract has a secret or nothing, and not what looks like one. */
export function canShow(path: ValuePath, value: unknown): boolean {
  if (typeof value === 'boolean') return true;
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  return mayShow(placeAt(valuesPlace, path), String(value));
}

function shorten(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
