import { unusableData } from '../../lib/base/unusable-data';
import { withoutUndefined } from '../../lib/base/without-undefined';

const cyclic: Record<string, unknown> = { a: [] };
cyclic.a = [cyclic];
const throwing = {
  get a(): string {
    throw new Error('hunter2');
  },
};
class Known {}
class Unknown {}
const isKnown = (value: object): boolean => value instanceof Known;

test.each<[string, unknown, readonly (string | number)[], string]>([
  ['NaN', { a: NaN }, ['a'], 'must be a number that can be written down, got NaN'],
  ['infinity', [Infinity], [0], 'must be a number that can be written down, got Infinity'],
  ['a bigint', 1n, [], 'must be plain data, got a bigint'],
  ['a symbol', { a: [Symbol('hunter2')] }, ['a', 0], 'must be plain data, got a symbol'],
  ['a function', { a: () => 'hunter2' }, ['a'], 'must be plain data, got a function'],
  ['a Date', new Date(), [], 'must be plain data, got a Date'],
  ['a Map', new Map([['hunter2', 1]]), [], 'must be plain data, got a Map'],
  ['a Promise', Promise.resolve('hunter2'), [], 'must be plain data, got a Promise, which must be awaited'],
  ['bytes', Buffer.from('hunter2'), [], 'must be plain data, got an Uint8Array'],
  ['an iterable', { *[Symbol.iterator]() {} }, [], 'must be plain data, got an iterable'],
  ['an object of a class', { a: new Unknown() }, ['a'], 'must be plain data, got an object of a class'],
  ['a hole', ['a', undefined], [1], 'must be something, got undefined'],
  ['what contains itself', cyclic, ['a', 0], 'contains itself'],
  ['a getter that throws', [throwing], [0, 'a'], 'cannot be read: reading it throws an error'],
  ['half a character', { a: '\ud800' }, ['a'], 'holds half of a surrogate pair, which is no character'],
  ['U+0000 in a key', { a: { 'b\0': 1 } }, ['a', 'b\0'], 'has a key that holds the character U+0000, which ends a text for most programs'],
])('%s is found', (_, value, path, message) => {
  expect(unusableData(value, isKnown)).toEqual({ path, message });
}); // prettier-ignore

test('data may hold itself side by side, undefined members, and objects of classes that are known', () => {
  const shared = { a: 1, b: undefined };
  expect(
    unusableData({ a: shared, b: [shared, new Known(), '😀', null, true, -1.5] }, isKnown),
  ).toBeUndefined();
  expect(unusableData(Object.create(null), isKnown)).toBeUndefined();
});

test('what is too deep to be read is no crash', () => {
  let deep: unknown = 'a';
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
  const found = unusableData(deep, isKnown);
  expect(found?.message).toMatch(/cannot be read/);
  expect(found?.path.length).toBeLessThan(30);
});

test('undefined members go, at any depth, and what has none stays as it is', () => {
  const known = new Known();
  const same = { a: [{ b: 1 }], known };
  expect(withoutUndefined(same)).toBe(same);
  expect(withoutUndefined({ a: undefined, b: [{ c: undefined, known }], d: same })).toEqual({ b: [{ known }], d: same });
}); // prettier-ignore
