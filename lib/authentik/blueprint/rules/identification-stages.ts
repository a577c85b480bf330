import type { BlueprintEntry } from '../entry';
import { entryOf } from '../check/references';
import { type BlueprintData, BlueprintTag } from '../tag';
import { keyOfTarget } from '../visit';
import { entryRule, isGiven } from './rule';

/** Users need some way to say who they are, and those that are sent on at once some way to go. */
export const identificationStages = entryRule(
  ['authentik_stages_identification.identificationstage'],
  function* ({ known: { user_fields: fields, sources, passwordless_flow: passwordless } }, { entries }) {
    if (isGiven(fields)) return;
    if (!isGiven(sources)) {
      // Authentik asks for it even of a stage that is there and has some.
      yield {
        id: 'stage-without-fields',
        attribute: 'user_fields',
        message: 'is empty, and there is no source, so that nobody can sign in',
        remedy: 'give a user field or a source',
      };
    }
    if (isGiven(passwordless)) {
      yield {
        id: 'redirect-kept',
        isWarning: true,
        attribute: 'passwordless_flow',
        message: 'keeps users on the page, although there is nothing to type on it',
        remedy: 'remove it, so that users are sent on to the source, or give a user field',
      };
    }
    const [only, ...others] = Array.isArray(sources) ? (sources as readonly BlueprintData[]) : [];
    const source = others.length === 0 ? sourceOf(only, entries) : undefined;
    if (source?.known['binding_type'] !== undefined && source.known['binding_type'] !== 'REDIRECT') {
      yield {
        id: 'redirect-kept',
        isWarning: true,
        attribute: 'sources',
        message: `has ${String(source)} alone, whose binding_type keeps users on a page in between`,
        remedy: 'set its binding_type to REDIRECT',
      };
    }
  },
);

function sourceOf(
  reference: BlueprintData | undefined,
  entries: readonly BlueprintEntry[],
): BlueprintEntry | undefined {
  const target = reference instanceof BlueprintTag ? keyOfTarget(reference) : undefined;
  return target === undefined ? undefined : entryOf(target, entries);
}
