import { durationFormat } from '../../../lib/rules/formats/duration';

test.each(['45s', '15m', '1h', '1h30m', '1h30m15s', '90m', '500ms', '1s500ms'])('takes %s', (text) => {
  expect(durationFormat(text)).toBeUndefined();
});

test.each([
  ['15', 'add the unit: 15s are seconds, 15m are minutes'],
  ['PT1H30M', 'write 1h30m'],
  ['2d', 'write 48h'],
  ['30 minutes', 'write 30m'],
  ['1Hour', 'write 1h'],
])('refuses %s and knows better', (text, remedy) => {
  expect(durationFormat(text)).toEqual({ expected: 'a duration such as 45s, 15m or 1h30m', remedy });
});

test.each(['1.5h', '-5m', '5M', '30m1h', '15 m', 'soon', '1h ', `${'9'.repeat(10)}s`])(
  'refuses %j',
  (text) => {
    expect(durationFormat(text)).toEqual({ expected: expect.stringContaining('a duration') });
  },
);

test.each(['0s', '0h0m'])('refuses %s, which is no time at all', (text) => {
  expect(durationFormat(text)?.expected).toContain('longer than nothing');
});

test('a duration fits into 63 bits of nanoseconds, as Go counts', () => {
  expect(durationFormat('2562047h')).toBeUndefined();
  expect(durationFormat('2562048h')?.expected).toMatch(/at most 2562047h$/);
  expect(durationFormat('99999999h')).toBeDefined();
});
