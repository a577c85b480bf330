import { bitsOf, both, either, hasBit, ones, size, without } from '../../lib/chart/learn/bits';
import { Budget } from '../../lib/chart/learn/budget';
import { Tally } from '../../lib/chart/learn/tally';
import { seeded } from '../../lib/chart/learn/rounds';

const PLACES = 100;

test.each([
  [0, 0],
  [1, 1],
  [0xffffffff, 32],
  [0x80000001, 2],
  [-1, 32],
])('%d has %d ones', (word, count) => expect(ones(word)).toBe(count));

test('bits are laid over each other', () => {
  const [even, third] = [
    bitsOf(PLACES, (index) => index % 2 === 0),
    bitsOf(PLACES, (index) => index % 3 === 0),
  ];
  expect([size(even), size(third)]).toEqual([50, 34]);
  expect(size(both(even, third))).toBe(17);
  expect(size(either(even, third))).toBe(67);
  expect(size(without(even, third))).toBe(33);
  expect(hasBit(even, 64)).toBe(true);
  expect(hasBit(even, 65)).toBe(false);
});

test('rows are counted as one by one, also where many are at one place', () => {
  const random = seeded(7);
  const placeOf = Array.from({ length: 900 }, () => Math.floor(random() * random() * PLACES));
  const labels = placeOf.map(() => Math.floor(random() * 3));
  const rows = [0, 1, 2].map((label) => [...placeOf.keys()].filter((row) => labels[row] === label));
  const tally = new Tally(rows, (row) => placeOf[row] ?? 0, PLACES);
  for (let statement = 0; statement < 20; statement += 1) {
    const bits = bitsOf(PLACES, () => random() < 0.5);
    const counts = new Uint32Array(3);
    const total = tally.count(bits, counts);
    const expected = rows.map((own) => own.filter((row) => hasBit(bits, placeOf[row] ?? 0)).length);
    expect([...counts]).toEqual(expected);
    expect(total).toBe(expected.reduce((sum, one) => sum + one, 0));
  }
});

test('however much places take, all of them together take no more than the budget and a little for each', () => {
  const budget = new Budget();
  let taken = 0;
  for (let place = 0; place < 1000; place += 1) {
    const allowance = budget.allow();
    for (; !allowance.isSpent; taken += 1_000_000) allowance.spend(1_000_000);
  }
  expect(taken).toBeGreaterThan(3_900_000_000);
  expect(taken).toBeLessThan(4_000_000_000 + 1000 * 2_000_000);
});
