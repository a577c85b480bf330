import { absolutePathFormat, innerPathFormat } from '../../../lib/rules/formats/absolute-path';
import type { Format } from '../../../lib/rules/formats/format';
import { branchPrefixFormat } from '../../../lib/rules/formats/git-branch';
import { re2Format } from '../../../lib/rules/formats/re2';

const CASES: readonly (readonly [string, Format, readonly string[], readonly string[]])[] = [
  [
    'the beginning of a branch name',
    branchPrefixFormat,
    ['pixee/', 'bot-', 'a/b-', 'feature_'],
    [
      'a b',
      'a..b',
      'a~',
      'a^',
      'a:b',
      'a?',
      'a*',
      'a[b',
      'a\\b',
      '/a',
      'a//b',
      '.a',
      'a/.b',
      'a.lock/',
      '-a',
      'a@{b',
      'a\tb',
    ],
  ],
  [
    'a regular expression of RE2',
    re2Format,
    ['failed', 'failed|error', '5..', '(?i)failed', '(?P<a>x)', '(?i:x)y', '[a-z]+'],
    ['fail(', '[a', '(?=a)', '(?!a)', '(?<=a)b', '(a)\\1', '*a', '(?<!a)'],
  ],
  ['an absolute path', absolutePathFormat, ['/data', '/a/b/', '/a..b'], ['data', '/a/../b', './a', '/..']],
  ['a path inside a volume', innerPathFormat, ['a', 'a/b', 'a..b'], ['/a', '../../etc', 'a/..', '..']],
];

describe.each(CASES)('%s', (_, format, good, bad) => {
  test.each(good)('takes %j', (text) => {
    expect(format(text)).toBeUndefined();
  });
  test.each(bad)('refuses %j', (text) => {
    expect(format(text)?.expected).toEqual(expect.any(String));
  });
});
