import { suggest } from '../../../findings/suggest';
import type { BlueprintEntry } from '../entry';
import { type BlueprintProblem, shown } from '../problem';
import { shippedObject, shippedValues } from '../shipped';
import type { BlueprintTag } from '../tag';
import { keyOfTarget, lookupOf, tagsOf } from '../visit';
import { isMadeAlong } from './made-along';

/** An object that is in Authentik without a blueprint of ours: somebody made it by hand, or another tool did. */
export interface ExpectedAuthentikObject {
  /** Its model: `authentik_core.group`. @format any */
  readonly model: string;
  /** The field it is found by: `name`. @format any */
  readonly field: string;
  /** What the field holds. @format any */
  readonly value: string;
}

/** What the references of a blueprint can lead to. */
export interface ReferenceContext {
  /** The entries of the blueprint. */
  readonly entries: readonly BlueprintEntry[];
  /** Those of the blueprints that it depends on. */
  readonly others: readonly BlueprintEntry[];
  readonly expected: readonly ExpectedAuthentikObject[];
}

/** Whether everything that an entry refers to will be there: Authentik takes what it does not find for nothing given. */
export function* checkReferences(
  entry: BlueprintEntry,
  context: ReferenceContext,
): Iterable<BlueprintProblem> {
  for (const tag of tagsOf(entry)) {
    const target = keyOfTarget(tag);
    if (target !== undefined && entryOf(target, context.entries) === undefined) {
      yield {
        place: String(entry),
        message: `refers to ${typeof target === 'string' ? shown(target) : String(target)}, which is no entry of this blueprint`,
        remedy: 'add that entry, or use BlueprintTag.find for an object of another blueprint',
      };
    }
    const problem = lookupProblem(tag, context);
    if (problem !== undefined) yield { place: String(entry), ...problem };
  }
}

/** The entry that `!KeyOf` means. */
export function entryOf(
  target: BlueprintEntry | string,
  entries: readonly BlueprintEntry[],
): BlueprintEntry | undefined {
  return entries.find((entry) => entry === target || entry.id === target);
}

function lookupProblem(
  tag: BlueprintTag,
  { entries, others, expected }: ReferenceContext,
): Pick<BlueprintProblem, 'message' | 'remedy'> | undefined {
  const lookup = lookupOf(tag);
  if (lookup === undefined) return undefined;
  const { model, criteria } = lookup;
  const found = criteria.every(
    ([field, value]) =>
      typeof value === 'object' || // what a tag gives, nobody knows beforehand
      shippedObject(model, field, value) !== undefined ||
      expected.some((one) => one.model === model && one.field === field && one.value === value) ||
      [...entries, ...others].some((entry) => entry.model === model && entry.known[field] === value),
  );
  if (found && criteria.length > 0) return undefined;
  if ([...entries, ...others].some((entry) => isMadeAlong(entry, lookup))) return undefined;
  const [[field, value] = ['', '']] = criteria;
  const meant = typeof value === 'string' ? suggest(value, shippedValues(model, field)) : undefined;
  return {
    message: `looks for ${model} with ${criteria.map(([name, wanted]) => `${name} ${shown(wanted)}`).join(' and ')}, which nothing makes`,
    remedy:
      meant === undefined
        ? 'add it, name the blueprint that makes it in dependsOn, or the object in expected when it is there already'
        : `did you mean ${shown(meant)}?`,
  };
}
