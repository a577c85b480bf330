import type { BlueprintEntry } from './entry';
import { EntryIndex } from './check/entry-index';
import { keyOfTarget, lookupOf, tagsOf } from './visit';

/** Entries in an order in which each stands behind those that it refers to, or the circle in which they do. */
export interface OrderedEntries {
  readonly entries: readonly BlueprintEntry[];
  /** The entries that refer to each other in a circle, the first again at the end. @default - they do not */
  readonly circle?: readonly BlueprintEntry[];
}

/**
 * Puts entries behind those that they refer to by `!KeyOf`, and those along with which Authentik makes what they look for,
 * because Authentik knows only what it has made already. Otherwise they keep the order they were added in.
 */
export function orderEntries(entries: readonly BlueprintEntry[]): OrderedEntries {
  const index = new EntryIndex(entries);
  const ordered = new Set<BlueprintEntry>();
  for (const start of entries) {
    const circle = orderFrom(start, index, ordered);
    if (circle !== undefined) return { entries, circle };
  }
  return { entries: [...ordered] };
}

/** Puts an entry behind all that it needs; a chain of them may be longer than the stack is high. */
function orderFrom(
  start: BlueprintEntry,
  index: EntryIndex,
  ordered: Set<BlueprintEntry>,
): readonly BlueprintEntry[] | undefined {
  if (ordered.has(start)) return undefined;
  const open = new Set([start]);
  const way = [{ entry: start, needs: neededBy(start, index).values() }];
  for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
    const { value: next } = last.needs.next();
    if (next === undefined) {
      ordered.add(last.entry);
      open.delete(last.entry);
      way.pop();
    } else if (open.has(next)) {
      const entries = [...open];
      return [...entries.slice(entries.indexOf(next)), next];
    } else if (!ordered.has(next)) {
      open.add(next);
      way.push({ entry: next, needs: neededBy(next, index).values() });
    }
  }
  return undefined;
}

function neededBy(entry: BlueprintEntry, index: EntryIndex): readonly BlueprintEntry[] {
  return tagsOf(entry).flatMap((tag) => {
    const target = keyOfTarget(tag);
    const found = target === undefined ? undefined : index.entryOf(target);
    const lookup = lookupOf(tag);
    const makers = lookup === undefined ? [] : index.makersOf(lookup);
    return found === undefined ? makers : [found];
  });
}
