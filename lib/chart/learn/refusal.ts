import type { PathPart } from '../profile/model';
import { valueAt } from '../profile/value-at';
import type { Path } from './plan';

/** What the schema of a chart says against values. */
export interface Refusal {
  /** Keys that it does not know at all. */
  readonly unknown: readonly Path[];
  /** Keys whose value it does not want. */
  readonly unfit: readonly Path[];
}

/** `- at '/platform': additional properties 'a', 'b' not allowed`, as Helm says it since 3.18. */
const POINTED = /^\s*- at '([^']*)': (.+)$/;
/** `- platform: Additional property a is not allowed`, as it was said before. */
const DOTTED = /^\s*- ([^\s:]+): (.+)$/;
/** What is said of a section because of something in it, or for want of something. */
const OF_SECTION = /validation failed|failed, |Must validate|missing propert|is required/;

/**
 * Reads what Helm says when values do not fit the schema of a chart, so that nobody has to search for what it does not want. Schemas of
 * subcharts speak of their own values: a line above says whose they are.
 */
export function refusalIn(failure: string, values: unknown): Refusal {
  const unknown: Path[] = [];
  const unfit: Path[] = [];
  let chart = '';
  for (const line of failure.split('\n')) {
    chart = /^([\w.-]+):\s*$/.exec(line)?.[1] ?? chart;
    const said = read(line);
    if (said === undefined) continue;
    const { path, text, keys } = said;
    // the section of a subchart has its name
    const isThere = (one: Path): boolean => one.length > 0 && valueAt(values, one) !== undefined;
    const found = (one: Path): Path[] => [one, [chart, ...one]].filter(isThere).slice(0, 1);
    if (keys.length > 0) unknown.push(...keys.flatMap((key) => found([...path, key])));
    else if (!OF_SECTION.test(text)) unfit.push(...found(withoutItem(path)));
  }
  return { unknown, unfit };
}

function read(line: string): { path: Path; text: string; keys: readonly string[] } | undefined {
  const [, pointer, told] = POINTED.exec(line) ?? [];
  if (pointer !== undefined && told !== undefined) {
    const [, names = ''] = /^additional propert(?:y|ies) (.+) not allowed/.exec(told) ?? [];
    return {
      path: pointer.split('/').slice(1).map(unescaped),
      text: told,
      keys: [...names.matchAll(/'((?:[^'\\]|\\.)*)'/g)].map(([, name = '']) => name),
    };
  }
  const [, dotted, text] = DOTTED.exec(line) ?? [];
  if (dotted === undefined || text === undefined) return undefined;
  const [, name] = /^Additional property (.+) is not allowed/.exec(text) ?? [];
  return {
    path: dotted === '(root)' ? [] : dotted.split('.').map(part),
    text,
    keys: name === undefined ? [] : [name],
  };
}

/** The list instead of an item of it: without one of its texts it is another list, and may be as unfit. */
function withoutItem(path: Path): Path {
  const end = path.findLastIndex((step) => typeof step === 'string');
  return path.slice(0, end + 1);
}

/** A step of a JSON pointer (RFC 6901). */
function unescaped(step: string): PathPart {
  return part(step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function part(step: string): PathPart {
  return /^\d+$/.test(step) ? Number(step) : step;
}
