import { jsonLines } from '../../lib/base/json-lines';

const TEXT = (): string => 'one {"n":1}\ntwo ["a b","c"]';

describe('a table of lines', () => {
  test('reads an entry once, when it is asked for', () => {
    const parse = jest.spyOn(JSON, 'parse');
    const fresh = jsonLines<object>(TEXT);
    expect(parse).not.toHaveBeenCalled();
    expect(fresh.one).toEqual({ n: 1 });
    expect(fresh.one).toBe(fresh.one);
    expect(parse).toHaveBeenCalledTimes(1);
    parse.mockRestore();
  });

  test('looks like a plain object', () => {
    const fresh = jsonLines<unknown>(TEXT);
    expect(Object.keys(fresh)).toEqual(['one', 'two']);
    expect({ ...fresh }).toEqual({ one: { n: 1 }, two: ['a b', 'c'] });
    expect(Object.hasOwn(fresh, 'two')).toBe(true);
    expect('three' in fresh).toBe(false);
  });

  test.each(['three', 'constructor', '__proto__', 'toString'])('knows nothing of %s', (name) => {
    expect(jsonLines<unknown>(TEXT)[name]).toBeUndefined();
    expect(Object.hasOwn(jsonLines(TEXT), name)).toBe(false);
  });

  test('cannot be changed', () => {
    const fresh = jsonLines<unknown>(TEXT) as Record<string, unknown>;
    expect(() => {
      fresh.one = 2;
    }).toThrow(TypeError);
    expect(() => delete fresh.one).toThrow(TypeError);
  });
});
