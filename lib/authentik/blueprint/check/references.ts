import { suggest } from '../../../findings/suggest';
import type { BlueprintEntry } from '../entry';
import { type BlueprintProblem, type EntryProblem, problemOf, shown } from '../problem';
import { findShipped, shippedValues } from '../shipped';
import { BlueprintTag } from '../tag';
import { keyOfTarget, type Lookup, lookupOf, neededTagsOf } from '../visit';
import type { CheckedBlueprint } from './checked-blueprint';
import { EntryIndex } from './entry-index';

/** What the references of a blueprint can lead to. */
export type ReferenceContext = Pick<CheckedBlueprint, 'entries' | 'others' | 'expected' | 'context'>;

/** Whether everything that an entry refers to will be there: Authentik takes what it does not find for nothing given. */
export function* checkReferences(
  entry: BlueprintEntry,
  context: ReferenceContext,
): Iterable<BlueprintProblem> {
  // An object that goes needs nothing, and a condition asks because it does not know.
  if (entry.options.state === 'absent') return;
  for (const tag of neededTagsOf(entry)) {
    const target = keyOfTarget(tag);
    const problem = target === undefined ? lookupProblem(tag, context) : keyProblem(target, context);
    if (problem !== undefined) yield problemOf(entry, problem);
  }
}

/** The entry that `!KeyOf` means. */
export function entryOf(
  target: BlueprintEntry | string,
  entries: readonly BlueprintEntry[],
): BlueprintEntry | undefined {
  const known = indices.get(entries);
  const index = known?.length === entries.length ? known : new EntryIndex([...entries]);
  indices.set(entries, index);
  return index.entryOf(target);
}

/** Ids stay what they are, so that an index is good as long as no entry is added. */
const indices = new WeakMap<readonly BlueprintEntry[], EntryIndex>();

function keyProblem(
  target: BlueprintEntry | string,
  { entries }: ReferenceContext,
): EntryProblem | undefined {
  const name = typeof target === 'string' ? shown(target) : String(target);
  const found = entryOf(target, entries);
  if (found === undefined) {
    return {
      id: 'unknown-entry',
      message: `refers to ${name}, which is no entry of this blueprint`,
      remedy: 'add that entry, or use BlueprintTag.find for an object of another blueprint',
    };
  }
  if (found.isMeta || found.options.state === 'absent') {
    return {
      id: 'unknown-entry',
      message: `refers to ${name}, which makes no object`,
      remedy: 'refer to an entry that makes one',
    };
  }
  return undefined;
}

function lookupProblem(tag: BlueprintTag, context: ReferenceContext): EntryProblem | undefined {
  const lookup = lookupOf(tag);
  if (lookup === undefined) return undefined;
  const { model, criteria } = lookup;
  // What a tag gives, nobody knows beforehand, nor what has which primary key.
  const known = criteria.filter(
    ([field, value]) => !(value instanceof BlueprintTag) && !/^(?:pk|id)$/.test(field),
  );
  if (criteria.length > 0 && known.length === 0) return undefined;
  const index = indexOf(context);
  const isFound =
    findShipped(model, known) !== undefined ||
    index.describes(model, known) ||
    known.every(([field, value]) =>
      context.expected.some((one) => one.model === model && one.field === field && one.value === value),
    );
  if (isFound && criteria.length > 0) return undefined;
  if (index.makersOf(lookup).length > 0) return undefined;
  return notFound(lookup);
}

/** What is looked for is looked for again and again while one blueprint is checked. */
function indexOf(context: ReferenceContext): EntryIndex {
  const index = lookups.get(context) ?? new EntryIndex([...context.entries, ...context.others]);
  lookups.set(context, index);
  return index;
}

const lookups = new WeakMap<ReferenceContext, EntryIndex>();

function notFound({ model, criteria }: Lookup): EntryProblem {
  const [[field, value] = ['', '']] = criteria;
  const meant = typeof value === 'string' ? suggest(value, shippedValues(model, field)) : undefined;
  return {
    id: 'unknown-object',
    message: `looks for ${model} with ${criteria.map(([name, wanted]) => `${name} ${shown(wanted)}`).join(' and ')}, which nothing makes`,
    remedy:
      meant === undefined
        ? 'add it, name the blueprint that makes it in dependsOn, or the object in expected when it is there already'
        : `did you mean ${shown(meant)}?`,
  };
}
