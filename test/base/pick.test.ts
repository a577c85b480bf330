import { pick } from '../../lib/base/pick';

test('takes the keys that are asked for and set, in the order they are asked for', () => {
  const object = { a: 1, b: undefined, c: 0, d: false, e: null, f: 'not asked for' };
  const picked = pick(object, { d: true, c: true, b: true, a: true, e: true });
  expect(picked).toEqual({ d: false, c: 0, a: 1, e: null });
  expect(Object.keys(picked)).toEqual(['d', 'c', 'a', 'e']);
});
