import { BlueprintEntry } from './entry';
import { shippedObject } from './shipped';
import { type Lookup, lookupOf, tagsOf } from './visit';

/**
 * Entries that apply other blueprints first: those of Authentik itself that make what the entries look for, and those that are
 * named. At the first start all blueprints are applied at once, and what is looked for might not be there yet.
 *
 * Those of Authentik are not required: an operator may have switched one off, once its objects were made.
 */
export function dependencyEntries(
  entries: readonly BlueprintEntry[],
  names: readonly string[],
): readonly BlueprintEntry<'authentik_blueprints.metaapplyblueprint'>[] {
  const shipped = entries.flatMap((entry) =>
    [...tagsOf(entry).flatMap((tag) => lookupOf(tag) ?? []), ...patched(entry)].flatMap(
      ({ model, criteria }) =>
        criteria.flatMap(([field, value]) => shippedObject(model, field, value)?.blueprint ?? []),
    ),
  );
  return [
    ...[...new Set(shipped)].map((name) => apply(name, false)),
    ...names.map((name) => apply(name, true)),
  ];
}

/** An entry that changes an object that Authentik ships comes after it was made. */
function patched({ model, identifiers }: BlueprintEntry): readonly Lookup[] {
  return [{ model, criteria: Object.entries(identifiers) }];
}

function apply(name: string, required: boolean): BlueprintEntry<'authentik_blueprints.metaapplyblueprint'> {
  return new BlueprintEntry('authentik_blueprints.metaapplyblueprint', { identifiers: { name }, required });
}
