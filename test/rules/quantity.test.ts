import fc from 'fast-check';
import { parseQuantity, quantityNumber } from '../../lib/rules/quantity';

describe('parseQuantity', () => {
  test.each([
    ['1', 1_000_000_000n],
    [2, 2_000_000_000n],
    ['0.5', 500_000_000n],
    ['.5', 500_000_000n],
    ['5.', 5_000_000_000n],
    ['250m', 250_000_000n],
    ['1n', 1n],
    ['0.1n', 1n],
    ['1Ki', 1024n * 10n ** 9n],
    ['1.5Gi', 3n * 2n ** 29n * 10n ** 9n],
    ['1e3', 10n ** 12n],
    ['1E3', 10n ** 12n],
    ['1E', 10n ** 27n],
    ['-1', -(10n ** 9n)],
    ['+1', 10n ** 9n],
  ])('%s', (quantity, billionths) => {
    expect(parseQuantity(quantity)).toBe(billionths);
  });

  test.each([
    '',
    ' 1',
    '1 Gi',
    '1gi',
    '1KI',
    '1GB',
    '1K',
    '.',
    'm',
    '1e',
    '1.2.3',
    'NaN',
    'Infinity',
    '0x10',
    '1_000',
  ])('refuses %j', (quantity) => {
    expect(parseQuantity(quantity)).toBeUndefined();
  });

  test('keeps the order of numbers', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        const [left, right] = [parseQuantity(`${a}m`), parseQuantity(`${b}m`)];
        expect(left !== undefined && right !== undefined && left < right).toBe(a < b);
      }),
    );
  });
});

test.each<[string | number, number]>([
  ['1', 1],
  [2, 2],
  [0.5, 0.5],
  ['500m', 0.5],
  ['0.25', 0.25],
  ['.5', 0.5],
  ['1k', 1000],
  ['1Ki', 1024],
  ['1.5Gi', 1610612736],
  ['2G', 2e9],
  ['1e3', 1000],
  ['12E', 12e18],
  ['+1', 1],
])('reads %s as %d', (quantity, number) => {
  expect(quantityNumber(quantity)).toBe(number);
});

test.each<string | number>(['', '-1', -1, '1 Gi', '1GB', '1ki', '1K', 'Gi', '1e', '0x10', NaN, '1Gii'])(
  'does not read %s',
  (quantity) => {
    expect(quantityNumber(quantity)).toBeUndefined();
  },
);
