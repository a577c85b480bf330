import type { CheckedBlueprint } from '../check/checked-blueprint';
import type { BlueprintEntry, BlueprintModel } from '../entry';
import type { BlueprintProblem } from '../problem';

/** A rule over a whole blueprint: what types cannot say. */
export type BlueprintRule = (blueprint: CheckedBlueprint) => Iterable<BlueprintProblem>;

/** What a rule says of one entry. */
export interface EntryProblem {
  /** The attribute it is about. @default - the entry as a whole */
  readonly attribute?: string;
  readonly message: string;
  /** @default - the message says it all */
  readonly remedy?: string;
}

/** A rule over the entries of some models, each by itself; objects that only change, or go, are told apart by `exists`. */
export function entryRule(
  models: readonly BlueprintModel[],
  check: (entry: BlueprintEntry, blueprint: CheckedBlueprint) => Iterable<EntryProblem>,
): BlueprintRule {
  return function* (blueprint) {
    for (const entry of blueprint.entries) {
      if (!models.includes(entry.model) || entry.options.state === 'absent') continue;
      for (const { attribute, ...problem } of check(entry, blueprint)) {
        yield {
          place: attribute === undefined ? String(entry) : `${String(entry)}: ${attribute}`,
          ...problem,
        };
      }
    }
  };
}
