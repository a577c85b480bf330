import type { BlueprintEntry } from '../entry';
import { objectKey } from '../object-key';
import { orderEntries } from '../order';
import { type BlueprintProblem, shown } from '../problem';
import { blueprintRules } from '../rules';
import { checkAttributes } from './attributes';
import type { CheckedBlueprint } from './checked-blueprint';
import { checkReferences } from './references';

/** Everything that is wrong with a blueprint. */
export function checkBlueprint(blueprint: CheckedBlueprint): readonly BlueprintProblem[] {
  const { name, version, entries } = blueprint;
  const { circle } = orderEntries(entries);
  return [
    ...(name.trim() === '' ? [{ place: 'the blueprint', message: 'has no name' }] : []),
    ...entries.flatMap((entry) => [...checkAttributes(entry, version), ...checkReferences(entry, blueprint)]),
    ...(circle === undefined
      ? []
      : [
          {
            place: String(circle[0]),
            message: `refers to itself in a circle: ${circle.map(({ id }) => id).join(' → ')}`,
            remedy: 'Authentik makes one after the other; leave one of the references out',
          },
        ]),
    ...repeated(entries),
    ...blueprintRules.flatMap((rule) => [...rule(blueprint)]),
  ];
}

/** Two entries must not describe one object, nor have one id. */
function* repeated(entries: readonly BlueprintEntry[]): Iterable<BlueprintProblem> {
  const objects = new Map<string, BlueprintEntry>();
  const ids = new Map<string, BlueprintEntry>();
  for (const entry of entries) {
    const object = objectKey(entry);
    if (objects.has(object)) {
      yield {
        place: String(entry),
        message: 'is described twice, so that the second entry undoes what the first says',
        remedy: 'say all of it in one entry',
      };
    } else if (ids.has(entry.id)) {
      yield {
        place: String(entry),
        message: `has the id ${shown(entry.id)} of ${String(ids.get(entry.id))}`,
      };
    }
    objects.set(object, entry);
    ids.set(entry.id, entry);
  }
}
