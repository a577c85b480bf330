import type { FormatProblem } from './format';

/** A name of an author: git takes angle brackets and line breaks out of it, and has none left if nothing else is in it. */
export function authorNameFormat(text: string): FormatProblem | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are the point
  return /[<>\x00-\x1f\x7f]/.test(text) || text.trim() === ''
    ? { expected: 'a name as git takes it: one line without < and >' }
    : undefined;
}
