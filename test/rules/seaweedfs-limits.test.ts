import { nearestTtlDays, seaweedfsTtl, volumesAtOnce, volumesOnDisk } from '../../lib/rules/seaweedfs-limits';

test.each([
  [1, '1d'],
  [7, '7d'],
  [255, '255d'],
  [259, '37w'],
  [270, '9M'],
  [365, '1y'],
  [364, '52w'],
  [3650, '10y'],
  [93075, '255y'],
])('%d days are %s', (days, ttl) => {
  expect(seaweedfsTtl(days)).toBe(ttl);
});

test.each([0, -1, 1.5, 256, 93440, Number.NaN])('%d days cannot be expressed', (days) => {
  expect(seaweedfsTtl(days)).toBeUndefined();
});

test.each([
  [256, [255, 259]],
  [361, [360, 364]],
  [0, [1]],
  [1_000_000, [93075]],
])('near %d days are %j', (days, near) => {
  expect(nearestTtlDays(days)).toEqual(near);
});

test('every number of days that is suggested can be expressed', () => {
  for (let days = 1; days < 4000; days += 1) {
    if (seaweedfsTtl(days) !== undefined) continue;
    const near = nearestTtlDays(days);
    expect({ days, bad: near.filter((one) => seaweedfsTtl(one) === undefined), count: near.length }).toEqual({
      days,
      bad: [],
      count: 2,
    });
  }
});

test.each([
  ['25Gi', 25],
  ['1Gi', 1],
  ['100M', 0],
  ['nonsense', 0],
])('%s hold %d files', (size, files) => {
  expect(volumesOnDisk(size)).toBe(files);
});

test('no bucket takes all that is left, and each gets something', () => {
  for (const size of ['1Gi', '10Gi', '25Gi', '1Ti']) {
    for (const buckets of [1, 2, 5, 20]) {
      const atOnce = volumesAtOnce(size, buckets);
      expect(atOnce).toBeGreaterThanOrEqual(1);
      expect(atOnce).toBeLessThanOrEqual(7);
      if (atOnce > 1) expect(2 * atOnce * (buckets + 1)).toBeLessThanOrEqual(volumesOnDisk(size));
    }
  }
});
