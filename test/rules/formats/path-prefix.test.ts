import { pathPrefixFormat } from '../../../lib/rules/formats/path-prefix';

test.each(['/metrics', '/a/b', '/a.b_c~d-e'])('takes %s', (text) => {
  expect(pathPrefixFormat(text)).toBeUndefined();
});

test.each([
  ['/metrics/', 'write /metrics'],
  ['metrics', 'write /metrics'],
  ['metrics/', 'write /metrics'],
])('refuses %s', (text, remedy) => {
  expect(pathPrefixFormat(text)?.remedy).toBe(remedy);
});

test.each(['/', '//a', '/a//b', '/a b', '/a?b', '/..', '/a/../b', '/.'])(
  'refuses %s without advice',
  (text) => {
    const problem = pathPrefixFormat(text);
    expect(problem).toBeDefined();
  },
);
