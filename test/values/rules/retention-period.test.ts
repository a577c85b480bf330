import { prepareValues } from '../../../lib/values/prepare';
import { linesOf } from '../prepare/lines';

const withPeriod = (retentionPeriod: unknown) => ({ victoriatraces: { server: { retentionPeriod } } });

test.each(['3d', '1y'])('takes %j', (period) => {
  expect(linesOf('retention-period', withPeriod(period))).toEqual([]);
});

test('fails with what is no period', () => {
  expect(linesOf('retention-period', withPeriod('long'))).toEqual([
    'victoriatraces.server.retentionPeriod must be a number with h, d, w or y, such as 3d, 7d or 1y, got "long"',
  ]);
});

test('warns about a bare number, which the server takes as months', () => {
  expect(linesOf('retention-period', withPeriod(7))).toEqual([
    'victoriatraces.server.retentionPeriod has no unit, so that the server takes it as 7 months; write 7d if days are meant',
  ]);
  const { findings } = prepareValues(withPeriod(7));
  expect(findings.find(({ rule }) => rule === 'retention-period')?.severity).toBe('warning');
});
