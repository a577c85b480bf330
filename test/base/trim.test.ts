import { withoutEnds, withoutTail } from '../../lib/base/trim';

test.each([
  ['https://example.com//', '/', 'https://example.com'],
  ['a', '/', 'a'],
  ['///', '/', ''],
  ['', '/', ''],
  ['a -/', '/-', 'a '],
])('%j without %j at its end is %j', (text, characters, expected) => {
  expect(withoutTail(text, characters)).toBe(expected);
});

test.each([
  ['/a/b/', '/', 'a/b'],
  ['-_-', '-_', ''],
  ['a', '-', 'a'],
])('%j without %j at its ends is %j', (text, characters, expected) => {
  expect(withoutEnds(text, characters)).toBe(expected);
});
