import type { ValueRule } from './rule';

/** Without any check of certificates nobody looks at the private authorities. */
export const privateCaUnused: ValueRule = {
  id: 'private-ca-unused',
  severity: 'warning',
  *check({ values: { global } }) {
    const { privateCACert, skipSSLVerification } = global?.pixee ?? {};
    if (!privateCACert || skipSSLVerification !== true) return;
    yield {
      path: ['global', 'pixee', 'skipSSLVerification'],
      message: 'is true, so that no certificate is checked and `global.pixee.privateCACert` has no effect',
      remedy: 'remove it; the authorities of `global.pixee.privateCACert` are trusted',
    };
  },
};
