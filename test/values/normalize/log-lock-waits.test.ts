import { normalizeLogLockWaits } from '../../../lib/values/normalize/log-lock-waits';
import { normalized } from './normalized';

const withValue = (logLockWaits: unknown) => ({
  'cloudnative-pg': { postgresql: { parameters: { logLockWaits } } },
});

test.each([
  [true, 'on'],
  [false, 'off'],
  ['on', 'on'],
  ['off', 'off'],
  [null, null],
])('%j becomes %j', (given, word) => {
  expect(normalized(normalizeLogLockWaits, withValue(given)).values).toEqual(withValue(word));
});
