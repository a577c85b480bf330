import { isMonths, retentionFormat } from '../../../lib/rules/formats/retention';

test.each(['3d', '7d', '30d', '1y', '2w', '24h', '100y', '6M', '1200M', '37200d', '37230d', '102y'])(
  'takes %s',
  (text) => {
    expect(retentionFormat(text)).toBeUndefined();
  },
);

test.each(['1m', 'd', '3 d', '1.5d', 'forever'])('refuses %s', (text) => {
  expect(retentionFormat(text)?.expected).toContain('a number with h, d, w, M or y');
});

test.each(['23h', '0d'])('refuses %s, which is less than a day', (text) => {
  expect(retentionFormat(text)?.expected).toContain('at least one day');
});

test.each(['99999d', '103y', '999999w', '37231d', '1201M'])(
  'refuses %s, with which the servers end',
  (text) => {
    expect(retentionFormat(text)?.expected).toContain('at most 1200M');
  },
);

test('a bare number counts months', () => {
  expect(['1', '12', '0', '3d', '1.5'].map(isMonths)).toEqual([true, true, false, false, false]);
});
