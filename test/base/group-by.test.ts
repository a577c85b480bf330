import { groupBy } from '../../lib/base/group-by';

test('keeps the order of first items, and of items in each group', () => {
  const groups = groupBy([3, 1, 4, 1, 5, 9, 2, 6], (number) => number % 3);
  expect([...groups]).toEqual([
    [0, [3, 9, 6]],
    [1, [1, 4, 1]],
    [2, [5, 2]],
  ]);
});

test('tells keys apart as a Map does', () => {
  expect([...groupBy([1, '1', undefined], (one) => one)]).toHaveLength(3);
});
