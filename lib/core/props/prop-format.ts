import { textFault } from '../../base/text-fault';
import { type FormatName, formats, type NamedFormat } from '../../rules/formats/registry';
import { hasPlaceholder } from '../../rules/placeholders';
import { showProp } from './prop-text';
import type { PropProblem } from './prop-problem';
import type { PropMember } from './props-table';

/** Longer texts match none of our patterns. */
const MAX_PATTERN_LENGTH = 1000;

/** What is wrong with a text or a number of the right type. */
export function textProblem(
  member: PropMember,
  value: unknown,
  part: 'key' | 'value',
): Pick<PropProblem, 'message' | 'remedy'> | undefined {
  const fault = typeof value === 'string' ? textFault(value) : undefined;
  if (fault !== undefined) return { message: part === 'key' ? `has a key that ${fault}` : fault };
  const wrong = part === 'key' ? keyProblem(member, value) : valueProblem(member, value);
  if (wrong === undefined) return undefined;
  const { expected, remedy } = wrong;
  const message =
    part === 'key'
      ? `has a key that is not allowed; it must be ${expected}`
      : `must be ${expected}, got ${showProp(member, value)}`;
  return remedy === undefined ? { message } : { message, remedy };
}

interface Expected {
  readonly expected: string;
  readonly remedy?: string;
}

function keyProblem({ format }: PropMember, key: unknown): Expected | undefined {
  if (typeof key !== 'string') return undefined;
  return firstProblem(formatsOf(format), ({ keys }) => keys?.(key));
}

function valueProblem(member: PropMember, value: unknown): Expected | undefined {
  if (typeof value === 'number') {
    const wrong = numberProblem(member, value);
    if (wrong !== undefined) return wrong;
  }
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  // An empty text counts as not given.
  if (value === '') return undefined;
  const text = String(value);
  if (hasPlaceholder(text)) return undefined;
  const { pattern } = member;
  if (pattern !== undefined && (text.length > MAX_PATTERN_LENGTH || !new RegExp(pattern, 'u').test(text)))
    return { expected: `text like ${pattern}` };
  return firstProblem(formatsOf(member.format), ({ check }) => check(text));
}

function numberProblem({ minimum, maximum, integer }: PropMember, value: number): Expected | undefined {
  const isWhole = integer !== true || Number.isInteger(value);
  if (isWhole && value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity)) return undefined;
  const range = [
    ...(minimum === undefined ? [] : [`at least ${String(minimum)}`]),
    ...(maximum === undefined ? [] : [`at most ${String(maximum)}`]),
  ].join(' and ');
  return { expected: `a ${integer === true ? 'whole ' : ''}number${range === '' ? '' : `, ${range}`}` };
}

/** What the first format says that says anything. */
function firstProblem(
  named: readonly NamedFormat[],
  ask: (format: NamedFormat) => Expected | undefined,
): Expected | undefined {
  for (const format of named) {
    const problem = ask(format);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** The formats that a member names, one or several; the table only names those that are registered. */
export function formatsOf(names = ''): readonly NamedFormat[] {
  const known = byNames.get(names);
  if (known !== undefined) return known;
  const found = names
    .split(/\s+/)
    .flatMap((name) => (Object.hasOwn(formats, name) ? [formats[name as FormatName]] : []));
  byNames.set(names, found);
  return found;
}

/** A map of fifty thousand labels asks for the same formats as often; the table has some hundred names in all. */
const byNames = new Map<string, readonly NamedFormat[]>();
