import { given } from '../../lib/base/given';

test('an empty text is not given, any other is', () => {
  expect([undefined, null, '', ' ', 'a', '0'].map((text) => given(text))).toEqual([
    undefined,
    undefined,
    undefined,
    ' ',
    'a',
    '0',
  ]);
});
