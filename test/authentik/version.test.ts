import { authentikVersionOf, isAuthentikAtLeast } from '../../lib/authentik/version';

describe('the release of Authentik that an image tag belongs to', () => {
  test.each([
    ['2026.8.0', '2026.8'],
    ['2026.8', '2026.8'],
    ['v2025.12.4', '2025.12'],
    ['2026.5.3@sha256:0123', '2026.5'],
    ['2026.2.2-rc1', '2026.2'],
    ['2025.10.1', '2025.10'],
  ])('%s belongs to %s', (tag, version) => {
    expect(authentikVersionOf(tag)).toBe(version);
  });

  test.each(['latest', '', '2026.80', '2026.1.0', '2031.2.0', 'sha256:2026', '12026.8'])(
    'fails to know %j',
    (tag) => {
      expect(authentikVersionOf(tag)).toBeUndefined();
    },
  );
});

test('releases are ordered by time, not by text', () => {
  expect(isAuthentikAtLeast('2025.10', '2025.8')).toBe(true);
  expect(isAuthentikAtLeast('2025.8', '2025.10')).toBe(false);
  expect(isAuthentikAtLeast('2026.8', '2026.8')).toBe(true);
});
