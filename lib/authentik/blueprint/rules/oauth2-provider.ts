import { entryOf } from '../check/references';
import type { BlueprintEntry } from '../entry';
import { shippedObject } from '../shipped';
import { isAuthentikAtLeast } from '../../version';
import { BlueprintTag } from '../tag';
import { keyOfTarget, lookupOf, tagsIn } from '../visit';
import { entryRule } from './rule';

const MAPPING = 'authentik_providers_oauth2.scopemapping';
const OPENID = 'goauthentik.io/providers/oauth2/scope-openid';

/** What an OAuth2 provider lacks shows only when the first user signs in. */
export const oauth2Provider = entryRule(
  ['authentik_providers_oauth2.oauth2provider'],
  function* ({ known, exists }, { version, entries, others }) {
    if (exists) return;
    const { grant_types: grants, property_mappings: mappings, signing_key: key } = known;
    if (isAuthentikAtLeast(version, '2026.5') && (grants === undefined || isEmptyList(grants))) {
      yield {
        id: 'no-grant-types',
        attribute: 'grant_types',
        message:
          grants === undefined
            ? 'is not given, and then Authentik refuses every sign-in at a provider that is new'
            : 'is empty, and then Authentik refuses every sign-in',
        remedy: 'give [authorization_code, refresh_token]',
      };
    }
    const given = mappings ?? [];
    const isLiteral =
      !(given instanceof BlueprintTag) && [...tagsIn(given)].length === 0 && !isEmptyList(given);
    if (!isLiteral && ![...tagsIn(given)].some((tag) => isOpenId(tag, [...entries, ...others]))) {
      yield {
        id: 'no-openid-scope',
        isWarning: true,
        attribute: 'property_mappings',
        message: 'lacks the scope openid, so that userinfo answers 403 insufficient_scope',
        remedy: 'give the mappings of openid, email and profile',
      };
    }
    if (key === undefined || key === null) {
      yield {
        id: 'no-signing-key',
        isWarning: true,
        attribute: 'signing_key',
        message: 'is missing, so that tokens are signed by HS256, which most applications refuse',
        remedy: 'give a key pair, such as "authentik Self-signed Certificate"',
      };
    }
  },
);

/** Whether a tag leads to a mapping of the scope: the shipped one, by whatever field, or one of the blueprint. Others may. */
function isOpenId(tag: BlueprintTag, entries: readonly BlueprintEntry[]): boolean {
  const target = keyOfTarget(tag);
  const entry = target === undefined ? undefined : entryOf(target, entries);
  if (entry !== undefined) return entry.known['scope_name'] === 'openid';
  const lookup = lookupOf(tag);
  if (lookup === undefined) return target === undefined;
  if (lookup.criteria.some(([, value]) => value instanceof BlueprintTag || value === OPENID)) return true;
  const found = lookup.criteria.map(
    ([field, value]) => shippedObject(MAPPING, field, value)?.fields['managed'],
  );
  return (
    (found.length > 0 && found.every((managed) => managed === OPENID)) ||
    lookup.criteria.some(
      ([field, value]) => /^scope_name(?:__i?exact)?$/.test(field) && value === 'openid',
    ) ||
    lookup.criteria.some(([field]) => field.endsWith('__in') || field === 'pk')
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
