import { prune } from '../../../lib/values/prepare/prune';

test('null in a map means not given', () => {
  expect(prune({ a: null, b: { c: null, d: 1 }, e: [{ f: null }] }, [])).toEqual({ b: { d: 1 }, e: [{}] });
});

test('what is bad goes', () => {
  const values = { a: { b: 1, c: 2 }, d: { e: 1 } };
  expect(prune(values, [['a', 'b'], ['d']])).toEqual({ a: { c: 2 } });
});

test('a bad item takes its list along, so that indices stay right', () => {
  const values = { a: { list: [1, 'x'], other: 1 }, b: [{ c: 1, d: 2 }] };
  expect(
    prune(values, [
      ['a', 'list', 1],
      ['b', 0, 'c'],
    ]),
  ).toEqual({ a: { other: 1 }, b: [{ d: 2 }] });
});

test('shares nothing with what it is given', () => {
  const values = { a: [{ b: 1 }] };
  expect((prune(values, []) as typeof values).a[0]).not.toBe(values.a[0]);
});

test('a bad root leaves nothing', () => {
  expect(prune({ a: 1 }, [[]])).toEqual({});
});
