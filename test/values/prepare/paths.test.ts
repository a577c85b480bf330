import {
  getAt,
  isBlank,
  pathOf,
  removeAt,
  setAt,
  startsWith,
  visit,
} from '../../../lib/values/prepare/paths';

test('reads keys and indices, own ones only', () => {
  const root = { a: [{ b: 1 }], n: null };
  expect(getAt(root, ['a', 0, 'b'])).toBe(1);
  expect(getAt(root, [])).toBe(root);
  expect([getAt(root, ['a', 1, 'b']), getAt(root, ['a', 'b']), getAt(root, ['n', 'x'])]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(getAt(root, ['toString'])).toBeUndefined();
});

test('sets what is not there yet, and stops at what is no map', () => {
  const root = { n: null, s: 'text' };
  expect(setAt(root, pathOf('a.b.c'), 1)).toBe(true);
  expect(setAt(root, pathOf('n.b'), 2)).toBe(true);
  expect(setAt(root, pathOf('s.b'), 3)).toBe(false);
  expect(root).toEqual({ a: { b: { c: 1 } }, n: { b: 2 }, s: 'text' });
});

test('removes a key and the maps that are empty without it', () => {
  const root = { a: { b: { c: 1 } }, d: { e: 1, f: 2 }, l: [1] };
  removeAt(root, ['a', 'b', 'c']);
  removeAt(root, ['d', 'e']);
  removeAt(root, ['l', 0]);
  removeAt(root, ['x', 'y']);
  expect(root).toEqual({ d: { f: 2 }, l: [1] });
});

test('a path starts with itself and with what is above it', () => {
  expect(startsWith(['a', 0, 'b'], ['a', 0])).toBe(true);
  expect(startsWith(['a'], ['a'])).toBe(true);
  expect(startsWith(['a'], ['a', 'b'])).toBe(false);
  expect(startsWith(['a', '0'], ['a', 0])).toBe(false);
});

test('a star stands for any item and any key', () => {
  const root = { hosts: [{ host: 'a' }, { other: 1 }, { host: 'b' }], map: { x: 1, y: null } };
  expect(visit(root, 'hosts.*.host')).toEqual([
    { path: ['hosts', 0, 'host'], value: 'a' },
    { path: ['hosts', 2, 'host'], value: 'b' },
  ]);
  expect(visit(root, 'map.*')).toEqual([
    { path: ['map', 'x'], value: 1 },
    { path: ['map', 'y'], value: null },
  ]);
  expect(visit(root, 'map.x.z')).toEqual([]);
});

test('empty text counts as not given, zero and false do not', () => {
  expect([undefined, null, '', 0, false, {}].map(isBlank)).toEqual([true, true, true, false, false, false]);
});
