import { evaluateReference } from '../profile/evaluate-template';
import type { Reference, Template } from '../profile/model';
import type { Situation } from './situation';

const RELEASE: Reference = { scope: 'release', path: ['release'], transforms: [] };

/**
 * A text with Helm's rule for full names in it may as well be of the rule that repeats what is in the name of the release, or the name of
 * the release with a text of the chart's behind it.
 */
export function otherNames(template: Template, situation: Situation): readonly Template[] {
  const ways = [longName, plainName].map((way) =>
    joined(template.flatMap((part) => (isFullName(part) ? way(part, situation) : [part]))),
  );
  return ways.filter((way) => JSON.stringify(way) !== JSON.stringify(template));
}

function isFullName(part: string | Reference): part is Reference {
  return (
    typeof part !== 'string' &&
    part.scope === 'release' &&
    /^(?:full|long)name$/.test(String(part.path[0])) &&
    part.transforms.length === 0
  );
}

/** The other of the two rules, where it comes to the same. */
function longName(part: Reference, situation: Situation): Template {
  const [fact, ...section] = part.path;
  const other = { ...part, path: [fact === 'fullname' ? 'longname' : 'fullname', ...section] };
  return [evaluateReference(other, situation) === evaluateReference(part, situation) ? other : part];
}

function plainName(part: Reference, situation: Situation): Template {
  const { releaseName } = situation;
  const text = evaluateReference(part, situation);
  if (typeof text !== 'string' || !text.startsWith(releaseName)) return [part];
  const rest = text.slice(releaseName.length);
  return rest === '' ? [RELEASE] : [RELEASE, rest];
}

/** Texts beside each other are one. */
function joined(template: Template): Template {
  return template.reduce<(string | Reference)[]>((parts, part) => {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') return [...parts.slice(0, -1), last + part];
    return [...parts, part];
  }, []);
}
