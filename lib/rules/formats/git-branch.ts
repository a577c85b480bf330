import type { FormatProblem } from './format';

/** What no name of a reference may hold: git-check-ref-format(1), rules 3 to 10. */
// eslint-disable-next-line no-control-regex -- control characters are the point
const REFUSED = /[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^\/|(?:^|\/)\.|\.lock(?:\/|$)/;

/** The beginning of the names of branches, such as `pixee/` or `bot-`: something follows it, so a slash may end it. */
export function branchPrefixFormat(text: string): FormatProblem | undefined {
  return REFUSED.test(text) || text.startsWith('-')
    ? {
        expected:
          'the beginning of a branch name that Git takes, without blanks, `..` and any of ~ ^ : ? * [ \\',
      }
    : undefined;
}
