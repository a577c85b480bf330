import type { BlueprintEntry } from './entry';
import { isMadeAlong } from './check/made-along';
import { entryOf } from './check/references';
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
  const ordered = new Set<BlueprintEntry>();
  const open: BlueprintEntry[] = [];
  const visit = (entry: BlueprintEntry): readonly BlueprintEntry[] | undefined => {
    if (ordered.has(entry)) return undefined;
    if (open.includes(entry)) return [...open.slice(open.indexOf(entry)), entry];
    open.push(entry);
    for (const needed of neededBy(entry, entries)) {
      const circle = visit(needed);
      if (circle !== undefined) return circle;
    }
    open.pop();
    ordered.add(entry);
    return undefined;
  };
  for (const entry of entries) {
    const circle = visit(entry);
    if (circle !== undefined) return { entries, circle };
  }
  return { entries: [...ordered] };
}

function neededBy(entry: BlueprintEntry, entries: readonly BlueprintEntry[]): readonly BlueprintEntry[] {
  return tagsOf(entry).flatMap((tag) => {
    const target = keyOfTarget(tag);
    const found = target === undefined ? undefined : entryOf(target, entries);
    const lookup = lookupOf(tag);
    const makers = lookup === undefined ? [] : entries.filter((one) => isMadeAlong(one, lookup));
    return found === undefined ? makers : [found];
  });
}
