import type { PlainObject } from '../base/plain-object';
import { printable } from '../findings/printable';
import { identify } from '../output/identity';
import { UsageError } from './usage-error';
import { didYouMean } from './did-you-mean';

/**
 * Those of the objects that were chosen by `KIND/NAME`, in their own order; all when none was.
 *
 * @throws UsageError when there is no such object
 */
export function chosenObjects(
  objects: readonly PlainObject[],
  chosen: readonly string[],
): readonly PlainObject[] {
  if (chosen.length === 0) return objects;
  const names = objects.map((object) => {
    const { kind, name } = identify(object);
    return `${kind}/${name}`;
  });
  const wanted = new Set(chosen.map((word) => word.toLowerCase()));
  for (const word of chosen) {
    if (names.some((name) => name.toLowerCase() === word.toLowerCase())) continue;
    throw new UsageError(`--show-only: there is no ${printable(word)}${didYouMean(word, names)}`, 'synth');
  }
  return objects.filter((_, index) => wanted.has((names[index] ?? '').toLowerCase()));
}
