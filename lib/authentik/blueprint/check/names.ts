import type { BlueprintProblem } from '../problem';
import { SHIPPED_BLUEPRINTS } from '../shipped';

/** A blueprint needs a name, and one of its own: Authentik stops looking for blueprints when two files have the same. */
export function* nameProblems(name: string): Iterable<BlueprintProblem> {
  if (name.trim() === '') yield { id: 'no-name', place: 'the blueprint', message: 'has no name' };
  if (SHIPPED_BLUEPRINTS.includes(name)) {
    yield {
      id: 'name-of-shipped',
      place: 'the blueprint',
      message:
        'has the name of one that comes with Authentik, which then fails to find any blueprint from the second of them on',
      remedy: 'choose another name',
    };
  }
}
