import { CONSEQUENCES } from '../consequence';
import type { DiffResult, Difference } from '../diff';

/** `2 objects change: 1 data-loss, 2 restart`. */
export function summaryOf({ changes, counts }: DiffResult): string {
  const objects = new Set(changes.map(identity)).size;
  if (objects === 0) return 'Nothing changes.';
  const parts = CONSEQUENCES.filter((consequence) => counts[consequence] > 0).map(
    (consequence) => `${String(counts[consequence])} ${consequence}`,
  );
  return `${String(objects)} ${objects === 1 ? 'object changes' : 'objects change'}: ${parts.join(', ')}`;
}

/** What tells the object of a difference from others. */
export function identity({ kind, namespace, name }: Difference): string {
  return `${kind}\n${namespace}\n${name}`;
}

/** How the coming and going of objects is marked. */
export const MARKS = { added: '+', removed: '-', changed: '~' } as const satisfies Record<
  Difference['type'],
  string
>;
