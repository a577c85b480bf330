import { ApiObject, Testing } from 'cdk8s';
import { sortObject } from '../../lib/output/normalize';
import { stringifyDocuments } from '../../lib/output/yaml';

describe('sortObject', () => {
  const config = {
    data: { zebra: 'z', Apple: 'A', _under: '_', 'a-b': '-', ab: 'b', é: 'é', a: 'a' },
    metadata: { name: 'settings', labels: { b: '2', a: '1' } },
    kind: 'ConfigMap',
    binaryData: {},
    apiVersion: 'v1',
  };

  test('puts what names the object first and sorts the rest by code unit, at every depth', () => {
    const sorted = sortObject(config);
    expect(Object.keys(sorted)).toEqual(['apiVersion', 'kind', 'metadata', 'binaryData', 'data']);
    expect(Object.keys(sorted.data)).toEqual(['Apple', '_under', 'a', 'a-b', 'ab', 'zebra', 'é']);
    expect(Object.keys(sorted.metadata)).toEqual(['labels', 'name']);
  });

  test('drops null and undefined in maps, keeps them in lists, keeps what is empty', () => {
    const spec = { a: null, b: undefined, c: [null, 1], d: '', e: [], f: {}, g: 0, h: false };
    expect(sortObject({ spec })).toEqual({ spec: { c: [null, 1], d: '', e: [], f: {}, g: 0, h: false } });
  });

  test('leaves lists in their order and the input alone', () => {
    const input = { list: [{ b: 1, a: 2 }, 'z', 'y'] };
    const before = JSON.stringify(input);
    expect(JSON.stringify(sortObject(input))).toBe('{"list":[{"a":2,"b":1},"z","y"]}');
    expect(JSON.stringify(input)).toBe(before);
  });

  test('keeps keys such as __proto__ and sorts twice to the same', () => {
    const input = JSON.parse('{"z": 1, "__proto__": {"b": 1, "a": 2}}') as object;
    const sorted = sortObject(input);
    expect(JSON.stringify(sorted)).toBe('{"__proto__":{"a":2,"b":1},"z":1}');
    expect(JSON.stringify(sortObject(sorted))).toBe(JSON.stringify(sorted));
  });

  test('gives the same text as cdk8s', () => {
    const object = {
      ...config,
      extra: { list: [{ z: 1, a: null, m: { y: 1, x: [2, { d: 1, c: 2 }] } }], '10': 'a', '9': 'b' },
    };
    const inChart = new ApiObject(Testing.chart(), 'object', object).toJson() as object;
    expect(stringifyDocuments([sortObject(object)])).toBe(stringifyDocuments([inChart]));
  });
});
