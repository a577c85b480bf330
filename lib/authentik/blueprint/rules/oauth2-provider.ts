import { isAuthentikAtLeast } from '../../version';
import { BlueprintTag } from '../tag';
import { lookupOf, tagsIn } from '../visit';
import { entryRule } from './rule';

const OPENID = 'goauthentik.io/providers/oauth2/scope-openid';

/** What an OAuth2 provider lacks shows only when the first user signs in. */
export const oauth2Provider = entryRule(
  ['authentik_providers_oauth2.oauth2provider'],
  function* ({ known, exists }, { version }) {
    if (exists) return;
    const { grant_types: grants, property_mappings: mappings, signing_key: key } = known;
    if (isAuthentikAtLeast(version, '2026.5') && (grants === undefined || isEmptyList(grants))) {
      yield {
        attribute: 'grant_types',
        message: 'is empty, and then Authentik refuses every sign-in',
        remedy: 'give [authorization_code, refresh_token]',
      };
    }
    const hasOpenId = [...tagsIn(mappings ?? [])].some((tag) => {
      const lookup = lookupOf(tag);
      return lookup === undefined || lookup.criteria.some(([, value]) => value === OPENID);
    });
    if (!hasOpenId) {
      yield {
        attribute: 'property_mappings',
        message: 'lacks the scope openid, so that userinfo answers 403 insufficient_scope',
        remedy: 'give the mappings of openid, email and profile',
      };
    }
    if (!(key instanceof BlueprintTag)) {
      yield {
        attribute: 'signing_key',
        message: 'is missing, so that tokens are signed by HS256, which most applications refuse',
        remedy: 'give a key pair, such as "authentik Self-signed Certificate"',
      };
    }
  },
);

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
