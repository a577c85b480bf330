import type { FormatProblem } from './format';
import { re2Atom, re2Class } from './re2-atom';

const EXPECTED = { expected: 'a regular expression of RE2, such as failed|error' };

/** How often something may be repeated, with all repetitions around it (`repeatIsValid` of Go's `regexp/syntax/parse.go`). */
const MOST_REPEATED = 1000;
/** How deep groups may lie in each other (`maxHeight`, the same file). */
const DEEPEST = 500;

/** A group that is open: how often the most repeated part in it is, and what a repetition would repeat. */
interface Group {
  most: number;
  /** How often the last part is repeated already, by what is in it; nothing when there is no part to repeat. */
  last: number | undefined;
}

/**
 * A regular expression as Prometheus and VictoriaMetrics read it: with Go's `regexp`, whose syntax is that of RE2 (`regexp/syntax/parse.go`
 * of Go 1.26).
 */
export function re2Format(text: string): FormatProblem | undefined {
  // Blanks around it would be looked for, which nobody means.
  return text === text.trim() && isRe2(text) ? undefined : EXPECTED;
}

function isRe2(text: string): boolean {
  const groups: Group[] = [{ most: 1, last: undefined }];
  let at = 0;
  while (at < text.length) {
    const group = groups.at(-1);
    if (group === undefined) return false;
    const char = text.charAt(at);
    const repeat = repetitionAt(text, at);
    if (repeat !== undefined) {
      if (!repeatLast(group, repeat)) return false;
      at += repeat.length;
      // Twice in a row, without a group in between, it is refused.
      if (repetitionAt(text, at) !== undefined) return false;
    } else if (char === '(') {
      const opened = GROUP.exec(text.slice(at, at + 200));
      if (opened === null) return false;
      at += opened[0].length;
      if (!opened[0].endsWith(')')) groups.push({ most: 1, last: undefined });
    } else if (char === ')') {
      groups.pop();
      const around = groups.at(-1);
      if (around === undefined) return false;
      around.last = group.most;
      around.most = Math.max(around.most, group.most);
      at += 1;
    } else if (char === '|') {
      group.last = undefined;
      at += 1;
    } else {
      const length = char === '[' ? re2Class(text, at) : re2Atom(text, at);
      if (length === undefined) return false;
      group.last = 1;
      at += length;
    }
    if (groups.length > DEEPEST) return false;
  }
  return groups.length === 1;
}

/** `(`, `(?P<name>`, `(?<name>`, `(?flags:` and `(?flags)`. */
const GROUP = /^\((?:\?P?<\w+>|\?(?:[imsU]*(?:-[imsU]+)?)[:)]|(?!\?))/;

interface Repetition {
  readonly length: number;
  /** How often at least and at most; nothing for `*`, `+` and `?`. */
  readonly times?: { readonly least: number; readonly most: number };
}

/** A repetition; braces that hold none stand for themselves. */
function repetitionAt(text: string, at: number): Repetition | undefined {
  const [whole, least, comma, most] = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/.exec(text.slice(at, at + 40)) ?? [];
  if (whole === undefined) return undefined;
  if (least === undefined) return { length: whole.length };
  const from = Number(least);
  const to = comma === undefined ? from : most === undefined || most === '' ? -1 : Number(most);
  return { length: whole.length, times: { least: from, most: to } };
}

function repeatLast(group: Group, { times }: Repetition): boolean {
  const { last } = group;
  if (last === undefined) return false;
  if (times === undefined) return true;
  const { least, most } = times;
  if (least > MOST_REPEATED || most > MOST_REPEATED || (most >= 0 && least > most)) return false;
  const factor = most < 0 ? least : most;
  group.last = factor === 0 ? 1 : factor * last;
  group.most = Math.max(group.most, group.last);
  return (least < 2 && most < 2) || group.last <= MOST_REPEATED;
}
