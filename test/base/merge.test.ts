import fc from 'fast-check';
import { mergeFiles, mergeValues } from '../../lib/base/merge';

class Box {
  constructor(readonly inside: number) {}
}

describe('mergeValues', () => {
  test('merges maps, replaces everything else', () => {
    const base = { map: { a: 1, b: 2 }, list: [1, 2], text: 'x', map2: { a: 1 } };
    const over = { map: { b: 3, c: 4 }, list: [3], text: { now: 'a map' }, map2: 'text' };
    expect(mergeValues<object>(base, over)).toEqual({
      map: { a: 1, b: 3, c: 4 },
      list: [3],
      text: { now: 'a map' },
      map2: 'text',
    });
  });

  test('null removes, also below what has no default', () => {
    expect(mergeValues<object>({ a: 1, b: { c: 1 } }, { a: null, b: { c: null }, d: { e: null } })).toEqual({
      b: {},
      d: {},
    });
  });

  test('undefined means not given', () => {
    expect(mergeValues<object>({ a: 1 }, { a: undefined, b: undefined })).toEqual({ a: 1 });
    expect(mergeValues<object>({ a: 1 }, undefined)).toEqual({ a: 1 });
  });

  test('class instances are plain values', () => {
    const box = new Box(1);
    const { kept, replaced } = mergeValues<{ kept?: unknown; replaced?: unknown }>(
      { kept: box, replaced: { inside: 0, more: 1 } },
      { replaced: box },
    );
    expect(kept).toBe(box);
    expect(replaced).toBe(box);
  });

  test('maps without a prototype are maps', () => {
    const bare = Object.assign(Object.create(null) as Record<string, unknown>, { a: 1 });
    expect(mergeValues<object>({ map: bare }, { map: { b: 2 } })).toEqual({ map: { a: 1, b: 2 } });
    expect(mergeValues<object>({ map: { b: 2 } }, { map: bare })).toEqual({ map: { a: 1, b: 2 } });
  });

  test('a key called __proto__ is a key', () => {
    const merged = mergeValues<object>({}, JSON.parse('{"__proto__": {"polluted": true}}') as object);
    expect(Object.keys(merged)).toEqual(['__proto__']);
    expect('polluted' in merged).toBe(false);
  });

  test('is typed by what is laid over', () => {
    const merged = mergeValues<{ readonly count?: number }>({ count: 1 }, { count: 2 });
    expect(merged.count).toBe(2);
  });
});

describe('mergeFiles', () => {
  test('keeps null, so that it can remove a default later', () => {
    expect(mergeFiles({ a: { x: 1 }, b: 1 }, { a: null, b: { y: null } })).toEqual({
      a: null,
      b: { y: null },
    });
  });
});

describe.each([
  ['mergeValues', mergeValues<Record<string, unknown>>],
  ['mergeFiles', mergeFiles],
])('%s, with any values', (_, merge) => {
  const values = fc.dictionary(fc.string(), fc.jsonValue()) as fc.Arbitrary<Record<string, unknown>>;

  test('changes neither argument', () => {
    fc.assert(
      fc.property(values, values, (base, over) => {
        const before = JSON.stringify([base, over]);
        merge(base, over);
        expect(JSON.stringify([base, over])).toBe(before);
      }),
    );
  });

  test('nothing over nothing changes nothing, and the same again changes nothing', () => {
    fc.assert(
      fc.property(values, values, (base, over) => {
        const merged = merge(base, over);
        expect(merge(merged, {})).toEqual(merged);
        expect(merge(merged, over)).toEqual(merged);
      }),
    );
  });
});
