import { absolutePathFormat, innerPathFormat } from '../../../lib/rules/formats/absolute-path';
import type { Format } from '../../../lib/rules/formats/format';
import { branchPrefixFormat } from '../../../lib/rules/formats/git-branch';
import { re2Format } from '../../../lib/rules/formats/re2';
import { retentionFormat } from '../../../lib/rules/formats/retention';
import { slugFormat } from '../../../lib/rules/formats/source';
import { basePathFormat, redirectPathFormat } from '../../../lib/rules/formats/url-path';

const CASES: readonly (readonly [string, Format, readonly string[], readonly string[]])[] = [
  ['a slug', slugFormat, ['okta', 'a-b_c', 'x'.repeat(200)], ['Okta', '-a', 'a b', 'x'.repeat(201)]],
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
    // Each of them was given to Go's `regexp/syntax`, which takes or refuses it likewise.
    [
      'failed',
      'failed|error',
      '5..',
      '(?i)failed',
      '(?P<a>x)',
      '(?<a>x)',
      '(?i:x)y',
      '(?s-i:x)',
      '[a-z]+',
      '[]a]',
      '[^]]',
      'a{2,}?',
      'a{1000}',
      '{',
      'a{,3}',
      '(a*)*',
      '(a{30}){30}',
      '\\pN',
      '\\p{Greek}',
      '[[:alpha:]_]',
      '\\Qa(b',
      '\\12',
      '\\x{1F600}',
      '\\z',
      '^*',
      'a||b',
      '()',
      ']',
      '[^[:]',
    ],
    [
      'fail(',
      'a)',
      '[a',
      '[]',
      '(?=a)',
      '(?!a)',
      '(?<=a)b',
      '(?<!a)',
      '(?>a)',
      '(a)\\1',
      '\\k<a>',
      '*a',
      '|*',
      '(?i)*',
      'a**',
      'a++',
      'a{2}{3}',
      'a{1001}',
      'a{2,1}',
      '(a{40}){40}',
      '\\p{Foo}',
      '\\C',
      '\\Z',
      '\\q',
      '\\x4',
      '\\x{110000}',
      '[z-a]',
      '[\\b]',
      '[a-\\d]',
      '[[:foo:]]',
      '(?-)',
      '(?x)',
      '(?P<>a)',
      'a\\',
    ],
  ],
  [
    'a path below the host',
    basePathFormat,
    ['oidc', '/oidc/', 'a/b', 'a.b~c_d-e'],
    ['a b', '/', '//a', 'a//b', '../a', 'a?b', 'a#b', 'é', '%'],
  ],
  [
    'a path to come back to',
    redirectPathFormat,
    ['/back', '/api/auth/login'],
    ['back', '/a b', '/', '//a', '/../a', '/a?b=c'],
  ],
  [
    'how long data is kept',
    retentionFormat,
    ['1d', '3d', '100y', '1', '1200'],
    ['0', '1201', '1h', '103y', '3m', 'd', '-1d'],
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
