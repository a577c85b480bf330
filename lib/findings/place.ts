import type { ValuePath } from './finding';

/** Where a walk is: a list from the value up to the root, so that a path is only built for what is reported. */
export interface Place {
  /** What this one is in. @default - it is at the root */
  readonly parent: Place | undefined;
  readonly key: string | number;
}

/** The path of a place; the root's is empty. */
export function pathTo(place: Place | undefined): ValuePath {
  const path: (string | number)[] = [];
  for (let at = place; at !== undefined; at = at.parent) path.push(at.key);
  return path.reverse();
}
