import { cweListFormat } from '../../../lib/rules/formats/cwe-list';

test.each(['79', '79,89,502,918'])('takes %s', (text) => {
  expect(cweListFormat(text)).toBeUndefined();
});

test.each([
  ['79, 89', 'write "79,89"'],
  ['CWE-79,CWE-89', 'write "79,89"'],
  ['79;89', 'write "79,89"'],
  [' 79 89,', 'write "79,89"'],
])('refuses %j and knows better', (text, remedy) => {
  expect(cweListFormat(text)?.remedy).toBe(remedy);
});

test.each(['xss', '79,,x', ',', '79-89'])('refuses %s', (text) => {
  expect(cweListFormat(text)).toEqual({ expected: expect.stringContaining('without blanks') });
});

test('is quick with long nonsense', () => {
  expect(cweListFormat(`${'7, '.repeat(50_000)}x`)?.remedy).toBeUndefined();
});
