import { evaluateReference } from '../profile/evaluate-template';
import type { Reference, Template } from '../profile/model';
import type { Situation } from './situation';

const RELEASE: Reference = { scope: 'release', path: ['release'], transforms: [] };

/**
 * A text with Helm's rule for full names in it may as well be of the rule that repeats what is in the name of the release, of the one that
 * does not ask what the user calls it, or the name of the release with a text of the chart's behind it.
 */
export function otherNames(template: Template, situation: Situation): readonly Template[] {
  const ways = [longName, ownName, releaseAndText].map((way) =>
    joined(template.flatMap((part) => (isFullName(part) ? way(part, situation) : [part]))),
  );
  return ways.filter((way) => JSON.stringify(way) !== JSON.stringify(template));
}

function isFullName(part: string | Reference): part is Reference {
  return (
    typeof part !== 'string' &&
    part.scope === 'release' &&
    /^(?:full|long|plain)name$/.test(String(part.path[0])) &&
    part.transforms.length === 0
  );
}

/** The rule that always repeats the name, where it comes to the same; of that rule the usual one. */
function longName(part: Reference, situation: Situation): Template {
  return [ruled(part, part.path[0] === 'longname' ? 'fullname' : 'longname', situation)];
}

/** The rule of those who do not see what the user calls it. */
function ownName(part: Reference, situation: Situation): Template {
  return [ruled(part, part.path[0] === 'plainname' ? 'fullname' : 'plainname', situation)];
}

function ruled(part: Reference, rule: string, situation: Situation): Reference {
  const other = { ...part, path: [rule, ...part.path.slice(1)] };
  return evaluateReference(other, situation) === evaluateReference(part, situation) ? other : part;
}

function releaseAndText(part: Reference, situation: Situation): Template {
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
