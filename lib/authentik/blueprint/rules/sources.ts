import { isAuthentikAtLeast } from '../../version';
import { shown } from '../problem';
import { type BlueprintRule, entryRule } from './rule';

const SOURCE = /^authentik_sources_[a-z]+\.[a-z]+source$/;

/** All sources share one set of slugs, of whatever kind they are. */
export const sourceSlugs: BlueprintRule = function* ({ entries }) {
  const known = new Map<unknown, string>();
  for (const entry of entries) {
    const { slug } = entry.known;
    if (!SOURCE.test(entry.model) || entry.options.state === 'absent' || typeof slug !== 'string') continue;
    const other = known.get(slug);
    if (other !== undefined && other !== entry.model) {
      yield {
        place: `${String(entry)}: slug`,
        message: `is ${shown(slug)}, as that of the ${other}`,
        remedy: 'give one of them another slug',
      };
    }
    known.set(slug, entry.model);
  }
};

/** A SAML source needs to say who it is, and what of the answer is signed. */
export const samlSources = entryRule(
  ['authentik_sources_saml.samlsource'],
  function* ({ known, exists }, { version }) {
    if (exists) return;
    const issuer = isAuthentikAtLeast(version, '2026.8') ? 'issuer_override' : 'issuer';
    if (known[issuer] === undefined) {
      yield {
        attribute: issuer,
        message:
          'is missing, so that the name Authentik calls itself by may differ from the one you entered at the provider',
        remedy: 'give the entity id that you entered there, letter by letter',
      };
    }
    const isSigned = known['signed_assertion'] === true || known['signed_response'] === true;
    if (known['verification_kp'] !== undefined && !isSigned) {
      yield {
        attribute: 'verification_kp',
        message: 'needs signed_assertion or signed_response to be true in the same entry',
      };
    }
  },
);

const ENDPOINTS = ['authorization_url', 'access_token_url', 'profile_url'] as const;

/** An OAuth source must name its endpoints: what Authentik would look up, it looks up while it applies the blueprint. */
export const oauthSources = entryRule(['authentik_sources_oauth.oauthsource'], function* ({ known, exists }) {
  const { provider_type: type } = known;
  if (type === 'openidconnect' && !exists) {
    for (const attribute of ENDPOINTS) {
      if (known[attribute] !== undefined) continue;
      yield {
        attribute,
        message: 'is missing; without it the sign-in leads back to Authentik in a circle',
      };
    }
  }
  for (const attribute of ['oidc_well_known_url', 'oidc_jwks_url']) {
    if (known[attribute] === undefined) continue;
    yield {
      attribute,
      message: 'is fetched while the blueprint is applied, which fails without a way out to the internet',
      remedy: 'give the three endpoint URLs instead, and oidc_jwks where the keys are needed',
    };
  }
  for (const attribute of ENDPOINTS) {
    const url = known[attribute];
    if (typeof url === 'string' && !URL.canParse(url)) {
      yield { attribute, message: `must be a whole URL, got ${shown(url)}` };
    }
  }
});
