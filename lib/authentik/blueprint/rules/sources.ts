import { isAuthentikAtLeast } from '../../version';
import { shown } from '../problem';
import { entryRule, isGiven } from './rule';

/** A SAML source needs to say who it is, and what of the answer is signed. */
export const samlSources = entryRule(
  ['authentik_sources_saml.samlsource'],
  function* ({ known, exists }, { version }) {
    const isSigned = known['signed_assertion'] === true || known['signed_response'] === true;
    const knowsSigned = isAuthentikAtLeast(version, '2025.10');
    if (knowsSigned && isGiven(known['verification_kp']) && !isSigned) {
      yield {
        id: 'nothing-signed',
        attribute: 'verification_kp',
        message: 'needs signed_assertion or signed_response to be true in the same entry',
      };
    }
    const issuer = isAuthentikAtLeast(version, '2026.8') ? 'issuer_override' : 'issuer';
    if (exists || known[issuer] !== undefined) return;
    yield {
      id: 'no-issuer',
      isWarning: true,
      attribute: issuer,
      message:
        'is missing, so that the name Authentik calls itself by may differ from the one you entered at the provider',
      remedy: 'give the entity id that you entered there, letter by letter',
    };
  },
);

const ENDPOINTS = ['authorization_url', 'access_token_url', 'profile_url'] as const;

/** Kinds of sources that have no addresses of their own (`authentik/sources/oauth/types`). */
const WITHOUT_ADDRESSES = new Set<unknown>(['openidconnect', 'okta', 'mailcow']);

/** An OAuth source must name its endpoints: what Authentik would look up, it looks up while it applies the blueprint. */
export const oauthSources = entryRule(['authentik_sources_oauth.oauthsource'], function* ({ known }) {
  const discovers = isGiven(known['oidc_well_known_url']);
  if (WITHOUT_ADDRESSES.has(known['provider_type']) && !discovers) {
    for (const attribute of ENDPOINTS) {
      if (known[attribute] !== undefined) continue;
      yield {
        id: 'no-endpoint',
        attribute,
        message: 'is missing; without it the sign-in leads back to Authentik in a circle',
      };
    }
  }
  for (const attribute of ['oidc_well_known_url', 'oidc_jwks_url']) {
    if (!isGiven(known[attribute])) continue;
    yield {
      id: 'fetched-while-applied',
      isWarning: true,
      attribute,
      message: 'is fetched while the blueprint is applied, which fails without a way out to the internet',
      remedy: 'give the three endpoint URLs instead, and oidc_jwks where the keys are needed',
    };
  }
  for (const attribute of ENDPOINTS) {
    const url = known[attribute];
    if (typeof url === 'string' && url !== '' && !URL.canParse(url)) {
      yield { id: 'wrong-endpoint', attribute, message: `must be a whole URL, got ${shown(url)}` };
    }
  }
});

/** A directory that is copied needs to be told into what. */
export const ldapSources = entryRule(['authentik_sources_ldap.ldapsource'], function* ({ known }) {
  for (const kind of ['user', 'group']) {
    const attribute = `${kind}_property_mappings`;
    if (known[`sync_${kind}s`] !== true || isGiven(known[attribute])) continue;
    yield {
      id: 'no-mappings',
      attribute,
      message: `is empty, but sync_${kind}s is true`,
      remedy: 'give mappings, such as those that come with Authentik',
    };
  }
});

/** What a SAML provider signs with signs something. */
export const samlProviders = entryRule(['authentik_providers_saml.samlprovider'], function* ({ known }) {
  const { signing_kp: key, sign_assertion: assertion, sign_response: response } = known;
  if (isGiven(key) && assertion !== true && response !== true) {
    yield {
      id: 'nothing-signed',
      attribute: 'signing_kp',
      message: 'needs sign_assertion or sign_response to be true in the same entry',
    };
  }
  if (known['logout_method'] === 'backchannel' && known['sls_binding'] === 'redirect') {
    yield {
      id: 'backchannel-by-redirect',
      attribute: 'logout_method',
      message: 'is backchannel, which needs the POST binding',
      remedy: 'set sls_binding to post',
    };
  }
});
