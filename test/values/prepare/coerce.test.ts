import { coerce } from '../../../lib/values/prepare/coerce';

test.each<[unknown, string, unknown]>([
  ['5432', 'integer', 5432],
  ['0', 'integer', 0],
  ['-1', 'integer', -1],
  ['1.1', 'number', 1.1],
  ['7', 'number', 7],
  ['true', 'boolean', true],
  ['false', 'boolean', false],
  [123456, 'string', '123456'],
  [0, 'string', '0'],
  [-5, 'string', '-5'],
  [9007199254740991, 'string', '9007199254740991'],
])('%j is taken as %s', (value, type, meant) => {
  expect(coerce(value, [type])).toBe(meant);
});

test.each<[unknown, string]>([
  ['0x10', 'integer'],
  ['1e3', 'integer'],
  ['010', 'integer'],
  ['+5', 'integer'],
  [' 5', 'integer'],
  ['5.0', 'integer'],
  ['1_000', 'integer'],
  ['-0', 'integer'],
  ['', 'integer'],
  ['9007199254740993', 'integer'],
  ['99999999999999999999', 'integer'],
  ['two', 'integer'],
  ['.5', 'number'],
  ['5.', 'number'],
  ['1e3', 'number'],
  ['NaN', 'number'],
  ['yes', 'boolean'],
  ['True', 'boolean'],
  ['1', 'boolean'],
  [1, 'boolean'],
  [1.1, 'string'],
  [1e21, 'string'],
  [true, 'string'],
  [null, 'string'],
  [[1], 'string'],
  ['5', 'array'],
])('%j leaves a doubt as %s', (value, type) => {
  expect(coerce(value, [type])).toBeUndefined();
});

test('one of several types is enough', () => {
  expect(coerce('7', ['boolean', 'integer'])).toBe(7);
  expect(coerce('true', ['boolean', 'integer'])).toBe(true);
});
