import { mergeExpected } from '../../lib/check/expected-object';

const secret = { kind: 'Secret', name: 'shared' } as const;

test('two readers of one Secret want the keys of both', () => {
  const merged = mergeExpected(
    { ...secret, keys: ['b'], texts: { b: 'x' } },
    { ...secret, keys: ['a'], purpose: 'p' },
  );
  expect(merged).toEqual({ ...secret, keys: ['a', 'b'], texts: { b: 'x' }, purpose: 'p' });
});

test('a key is random only when it is to everybody who reads it', () => {
  const first = { ...secret, keys: ['a', 'b'], random: ['a', 'b'] };
  expect(mergeExpected(first, { ...secret, keys: ['b', 'c'], random: ['c'] }).random).toEqual(['a', 'c']);
});

test('a key that one needs is not optional', () => {
  const merged = mergeExpected({ ...secret, optional: ['a', 'b'] }, { ...secret, keys: ['a'] });
  expect(merged).toMatchObject({ keys: ['a'], optional: ['b'] });
});
