import { linesOf } from './integration-findings';

const lines = (ttlDays: number, embedded?: boolean) =>
  linesOf('object-ttl', {
    global: { pixee: { domain: 'pixee.example.com', objectStore: { ttlDays, embedded } } },
  });

test.each([1, 7, 255, 364, 365])('is silent about %d days', (days) => {
  expect(lines(days)).toEqual([]);
});

test('fails with days that SeaweedFS cannot express, and names the nearest', () => {
  expect(lines(256)).toEqual([
    expect.stringMatching(/^global\.pixee\.objectStore\.ttlDays is 256, .*; write 255 or 259$/),
  ]);
});

test('leaves days to the outside store', () => {
  expect(lines(256, false)).toEqual([]);
});
