import { linesOf } from '../prepare/lines';

const lines = (pixee: Record<string, unknown>) => linesOf('private-ca-unused', { global: { pixee } });

test('warns about authorities that nobody looks at', () => {
  expect(lines({ privateCACert: 'own', skipSSLVerification: true })).toEqual([
    'global.pixee.skipSSLVerification is true, so that no certificate is checked and `global.pixee.privateCACert` has no effect; remove it; the authorities of `global.pixee.privateCACert` are trusted',
  ]);
});

test('is silent about one of them', () => {
  expect(lines({ privateCACert: 'own', skipSSLVerification: false })).toEqual([]);
  expect(lines({ privateCACert: '', skipSSLVerification: true })).toEqual([]);
});
