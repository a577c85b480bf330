import type { Item, Scope } from '../profile/scope';
import type { Path } from './plan';

/** A scope of one render, and where its items stand in the values. */
export interface Situation extends Scope {
  /** Number of the render. */
  readonly render: number;
  /** Where the items of `forEach` stand, innermost last. */
  readonly itemPaths: readonly Path[];
}

/** What was seen at some place of an object in one situation. */
export interface Observation<T = unknown> {
  readonly situation: Situation;
  readonly value: T;
}

/** The situation at an item of a list. */
export function atItem(situation: Situation, item: Item, path: Path): Situation {
  return {
    ...situation,
    items: [...situation.items, item],
    itemPaths: [...situation.itemPaths, path],
  };
}

/** The same for all renders of one place: what items it stands at. */
export function placeKey({ itemPaths }: Situation): string {
  return itemPaths.length === 0 ? '' : JSON.stringify(itemPaths);
}
