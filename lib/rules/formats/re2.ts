import type { FormatProblem } from './format';

/** What the RE2 of Prometheus and VictoriaMetrics has not (github.com/google/re2, doc/syntax.txt): looking around and back. */
const NOT_IN_RE2 = /\(\?<?[=!]|\(\?>|\\[1-9]|\\k</;
/** What RE2 has and JavaScript writes otherwise: named groups, and flags of a group. */
const NAMED = /\(\?P</g;
const FLAGS = /\(\?[imsU-]{1,8}(?=[:)])/g;

/** A regular expression as Prometheus and VictoriaMetrics read it. */
export function re2Format(text: string): FormatProblem | undefined {
  const wrong = { expected: 'a regular expression of RE2, such as failed|error' };
  // Blanks around it would be looked for, which nobody means.
  if (NOT_IN_RE2.test(text) || text !== text.trim()) return wrong;
  try {
    new RegExp(text.replace(NAMED, '(?<').replace(FLAGS, '(?').replaceAll('(?)', ''));
    return undefined;
  } catch {
    return wrong;
  }
}
