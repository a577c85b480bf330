import type { BlueprintEntry } from '../entry';
import type { CheckedBlueprint } from '../check/checked-blueprint';
import { type BlueprintProblem, type EntryProblem, problemOf } from '../problem';

/** A rule over a whole blueprint: what types cannot say. */
export type BlueprintRule = (blueprint: CheckedBlueprint) => Iterable<BlueprintProblem>;

/** A rule over the entries of some models, each by itself; objects that only change, or go, are told apart by `exists`. */
export function entryRule(
  models: readonly string[] | ((model: string) => boolean),
  check: (entry: BlueprintEntry, blueprint: CheckedBlueprint) => Iterable<EntryProblem>,
): BlueprintRule {
  const applies = typeof models === 'function' ? models : (model: string) => models.includes(model);
  return function* (blueprint) {
    for (const entry of blueprint.entries) {
      if (!applies(entry.model) || entry.options.state === 'absent') continue;
      for (const problem of check(entry, blueprint)) yield problemOf(entry, problem);
    }
  };
}

/** Whether an attribute is given, and not empty: Authentik takes null and an empty text or list for nothing. */
export function isGiven(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}
