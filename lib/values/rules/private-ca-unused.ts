import { givenAuthorities } from '../given/private-authorities';
import type { ValueRule } from './rule';

/** Without any check of certificates nobody looks at the private authorities. */
export const privateCaUnused: ValueRule = {
  id: 'private-ca-unused',
  severity: 'warning',
  *check({ values }) {
    const { privateCACert, skipSSLVerification } = values.global?.pixee ?? {};
    if (givenAuthorities(values) === undefined || skipSSLVerification !== true) return;
    const place = privateCACert ? 'global.pixee.privateCACert' : 'cdk8s.privateCA';
    yield {
      path: ['global', 'pixee', 'skipSSLVerification'],
      message: `is true, so that no certificate is checked and \`${place}\` has no effect`,
      remedy: `remove it; the authorities of \`${place}\` are trusted`,
    };
  },
};
