import type { Blueprint } from '../../../lib/authentik/blueprint/blueprint';
import { objectKey } from '../../../lib/authentik/blueprint/object-key';
import { sharedFields } from '../../../lib/authentik/blueprint/rules/unique';
import type { BlueprintProblem } from '../../../lib/authentik/blueprint/problem';

/**
 * What is wrong with a blueprint only beside others of the same Authentik.
 *
 * @param before the blueprints that were made before it
 * @param variables the variables that the worker has
 */
export function* sharedProblems(
  blueprint: Blueprint,
  before: readonly Blueprint[],
  variables: ReadonlySet<string>,
): Iterable<BlueprintProblem> {
  if (before.some(({ name }) => name === blueprint.name)) {
    yield {
      id: 'name-of-another-blueprint',
      place: 'the blueprint',
      message: 'has the name of another, and Authentik would keep only one of them',
      remedy: 'choose another name',
    };
  }
  const owners = new Map(
    before.flatMap((other) => other.entries.map((entry) => [objectKey(entry), other] as const)),
  );
  for (const entry of blueprint.entries) {
    const owner = owners.get(objectKey(entry));
    if (owner === undefined) continue;
    yield {
      id: 'described-twice',
      entry,
      place: String(entry),
      message: `is described by the blueprint "${owner.name}" too, so that each undoes what the other says`,
      remedy: 'say all of it in one of them',
    };
  }
  yield* sharedFields(
    blueprint.entries,
    before.flatMap(({ entries }) => entries),
  );
  for (const variable of blueprint.variables) {
    if (variables.has(variable)) continue;
    yield {
      id: 'unknown-variable',
      place: `the variable ${variable}`,
      message: 'is read by the blueprint, but the worker does not have it',
      remedy: 'add it by addSecret of the blueprint, or by addWorkerEnv of the Authentik',
    };
  }
}
