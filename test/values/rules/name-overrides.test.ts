import { linesOf } from '../prepare/lines';

test('fails with what cannot be part of a name', () => {
  expect(
    linesOf('name-override', {
      platform: { fullnameOverride: 'Pixee.Platform' },
      victoriatraces: { nameOverride: 'traces-' },
    }),
  ).toEqual([
    'platform.fullnameOverride must be a DNS label: at most 63 lower-case letters, digits and inner dashes, got "Pixee.Platform"',
    'victoriatraces.nameOverride must be a DNS label: at most 63 lower-case letters, digits and inner dashes, got "traces-"',
  ]);
});

test('takes names, and none', () => {
  expect(linesOf('name-override', { platform: { nameOverride: 'web', fullnameOverride: '' } })).toEqual([]);
});
