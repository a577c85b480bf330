import { addTo } from '../../base/group-by';
import { isKindOf } from './check/base-models';
import { BlueprintEntry } from './entry';
import { findShipped } from './shipped';
import { BlueprintTag, type FindCriteria } from './tag';
import { type Lookup, lookupOf, neededTagsOf } from './visit';

/** A blueprint that another one depends on. */
export interface Dependency {
  readonly name: string;
  readonly entries: readonly BlueprintEntry[];
}

/**
 * Entries that apply other blueprints first: those of Authentik itself that make what the entries look for, and those that are
 * named. At the first start all blueprints are applied at once, and what is looked for might not be there yet. Once it is there, they
 * are left alone: to apply one again would undo what administrators changed by hand since, or bring back what they removed.
 *
 * Those of Authentik are not required: an operator may have switched one off, once its objects were made.
 */
export function dependencyEntries(
  entries: readonly BlueprintEntry[],
  dependsOn: readonly Dependency[],
): readonly BlueprintEntry<'authentik_blueprints.metaapplyblueprint'>[] {
  const lookups = entries.flatMap((entry) => [
    ...neededTagsOf(entry).flatMap((tag) => lookupOf(tag) ?? []),
    // An entry that changes an object that Authentik ships comes after it was made.
    { model: entry.model, criteria: Object.entries(entry.identifiers) },
  ]);
  const shipped = new Map<string, Lookup[]>();
  for (const lookup of lookups) {
    const name = findShipped(lookup.model, lookup.criteria)?.blueprint;
    if (name !== undefined) addTo(shipped, name, lookup);
  }
  return [
    ...[...shipped].map(([name, needed]) => apply(name, false, needed)),
    ...dependsOn.map((one) =>
      apply(
        one.name,
        true,
        lookups.filter((lookup) => isOf(lookup, one)),
      ),
    ),
  ];
}

function isOf({ model, criteria }: Lookup, { entries }: Dependency): boolean {
  return entries.some(
    (entry) =>
      (entry.model === model || isKindOf(entry.model, model)) &&
      criteria.length > 0 &&
      criteria.every(([field, value]) => entry.known[field] === value),
  );
}

function apply(
  name: string,
  required: boolean,
  needed: readonly Lookup[],
): BlueprintEntry<'authentik_blueprints.metaapplyblueprint'> {
  return new BlueprintEntry(
    'authentik_blueprints.metaapplyblueprint',
    { identifiers: { name }, required },
    { conditions: isAnyMissing(needed) },
  );
}

/** What is true as long as one of some objects is not there. */
function isAnyMissing(lookups: readonly Lookup[]): readonly BlueprintTag[] {
  const finds = new Map(
    lookups.map(({ model, criteria }) => {
      const find = BlueprintTag.find(model, Object.fromEntries(criteria) as FindCriteria);
      return [JSON.stringify([model, criteria]), find] as const;
    }),
  );
  if (finds.size === 0) return [];
  return [BlueprintTag.condition(finds.size === 1 ? 'NOR' : 'NAND', ...finds.values())];
}
