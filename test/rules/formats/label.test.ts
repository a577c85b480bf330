import { labelKeyFormat, labelValueFormat } from '../../../lib/rules/formats/label';

test.each(['a', 'team', 'example.com/team', 'kubernetes.io/ingress.class', 'A_b.c-1'])(
  'takes %s as a key',
  (text) => {
    expect(labelKeyFormat(text)).toBeUndefined();
  },
);

test.each(['', '/', '/a', 'a/', 'a/b/c', 'Example.com/a', '-a', 'a b', 'a'.repeat(64), 'example_com/a'])(
  'refuses %j as a key',
  (text) => {
    expect(labelKeyFormat(text)).toBeDefined();
  },
);

test.each(['', 'a', 'v1.2_3-x', 'a'.repeat(63)])('takes %j as a value of a label', (text) => {
  expect(labelValueFormat(text)).toBeUndefined();
});

test.each(['-a', 'a b', 'a:b', 'a'.repeat(64), 'a/b'])('refuses %s as a value of a label', (text) => {
  expect(labelValueFormat(text)).toBeDefined();
});
