import type { FormatProblem } from './format';

/** What git refuses in the name of a branch, whatever follows (git-check-ref-format, rules 1 to 10). */
// eslint-disable-next-line no-control-regex -- control characters are among them
const REFUSED = /[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|(?:^|\/)\.|\.lock(?:\/|$)/;

/** The beginning of the names of branches, such as `pixee/`. */
export function branchPrefixFormat(text: string): FormatProblem | undefined {
  const isRight = !REFUSED.test(text) && !text.startsWith('/') && !text.startsWith('-');
  return isRight
    ? undefined
    : {
        expected:
          'the beginning of a branch name as git takes it, such as pixee/: no blanks, none of ~ ^ : ? * [ \\, no .. and no //',
      };
}

/** A name of an author: git takes angle brackets and line breaks out of it, and has none left if nothing else is in it. */
export function authorNameFormat(text: string): FormatProblem | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are the point
  return /[<>\x00-\x1f\x7f]/.test(text) || text.trim() === ''
    ? { expected: 'a name as git takes it: one line without < and >' }
    : undefined;
}
