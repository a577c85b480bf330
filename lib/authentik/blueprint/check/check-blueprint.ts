import type { BlueprintEntry } from '../entry';
import { objectKey } from '../object-key';
import { orderEntries } from '../order';
import { type BlueprintProblem, problemOf, shown } from '../problem';
import { blueprintRules } from '../rules';
import { checkAttributes } from './attributes';
import type { CheckedBlueprint } from './checked-blueprint';
import { nameProblems } from './names';
import { checkReferences } from './references';

/** Everything that is wrong with a blueprint, but what its entries acknowledge. */
export function checkBlueprint(blueprint: CheckedBlueprint): readonly BlueprintProblem[] {
  const { name, version, entries } = blueprint;
  const problems = [
    ...nameProblems(name),
    ...entries.flatMap((entry) => [...checkAttributes(entry, version), ...checkReferences(entry, blueprint)]),
    ...circles(entries),
    ...repeated(entries),
    ...blueprintRules.flatMap((rule) => [...rule(blueprint)]),
  ];
  return problems.filter(({ id, entry }) => entry?.options.acknowledge?.includes(id) !== true);
}

function* circles(entries: readonly BlueprintEntry[]): Iterable<BlueprintProblem> {
  const { circle } = orderEntries(entries);
  const [first] = circle ?? [];
  if (circle === undefined || first === undefined) return;
  yield problemOf(first, {
    id: 'circle',
    message: `refers to itself in a circle: ${circle.map(({ id }) => id).join(' → ')}`,
    remedy: 'Authentik makes one after the other; leave one of the references out',
  });
}

/** Two entries must not describe one object, nor have one id. */
function* repeated(entries: readonly BlueprintEntry[]): Iterable<BlueprintProblem> {
  const objects = new Map<string, BlueprintEntry>();
  const ids = new Map<string, BlueprintEntry>();
  for (const entry of entries) {
    // Of entries with conditions at most one may count.
    const isSure = (entry.options.conditions ?? []).length === 0;
    const object = objectKey(entry);
    if (!entry.isMeta && isSure && objects.has(object)) {
      yield problemOf(entry, {
        id: 'described-twice',
        message: 'is described twice, so that the second entry undoes what the first says',
        remedy: 'say all of it in one entry',
      });
    } else if (!entry.isMeta && entry.hasOwnId && ids.has(entry.id)) {
      yield problemOf(entry, {
        id: 'id-of-another',
        message: `has the id ${shown(entry.id)} of ${String(ids.get(entry.id))}`,
      });
    }
    if (isSure) objects.set(object, entry);
    ids.set(entry.id, entry);
  }
}
