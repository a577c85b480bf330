import { type AuthentikVersion, isAuthentikAtLeast } from '../../version';
import type { AttributeDescription } from '../model-description';

/** Why a release of Authentik does not know an attribute; nothing when it does. */
export function releaseProblem(
  { since, until }: Pick<AttributeDescription, 'since' | 'until'>,
  version: AuthentikVersion,
): string | undefined {
  if (since !== undefined && !isAuthentikAtLeast(version, since)) {
    return `is known from Authentik ${since} on, this is for ${version}`;
  }
  return until !== undefined && !isAuthentikAtLeast(until, version)
    ? `is known up to Authentik ${until}, this is for ${version}`
    : undefined;
}

/** What a choice can be in a release of Authentik. */
export function choicesOf(
  { choices = [], choicesSince = {}, choicesUntil = {} }: AttributeDescription,
  version: AuthentikVersion,
): readonly string[] {
  return choices.filter(
    (choice) =>
      releaseProblem({ since: choicesSince[choice], until: choicesUntil[choice] }, version) === undefined,
  );
}
