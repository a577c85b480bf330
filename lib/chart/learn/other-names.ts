import { evaluateReference } from '../profile/evaluate-template';
import type { Reference, Template } from '../profile/model';
import type { Situation } from './situation';

const RELEASE: Reference = { scope: 'release', path: ['release'], transforms: [] };

/** A text with Helm's rule for full names in it may as well be the name of the release with a text of the chart's behind it. */
export function otherNames(template: Template, situation: Situation): readonly Template[] {
  const plain = template.flatMap((part): Template =>
    typeof part === 'string' ? [part] : plainName(part, situation),
  );
  return plain.every((part, index) => part === template[index]) ? [] : [joined(plain)];
}

function plainName(part: Reference, situation: Situation): Template {
  if (part.scope !== 'release' || part.path[0] !== 'fullname' || part.transforms.length > 0) return [part];
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
