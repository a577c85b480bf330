import { isSlug, properSlug } from '../../../rules/formats/slug';
import { shown } from '../problem';
import { entryRule } from './rule';

/** Slugs stand in URLs, which are compared letter by letter. */
export const slugs = entryRule(
  [
    'authentik_core.application',
    'authentik_flows.flow',
    'authentik_sources_saml.samlsource',
    'authentik_sources_oauth.oauthsource',
    'authentik_sources_ldap.ldapsource',
  ],
  function* ({ known: { slug } }) {
    if (typeof slug !== 'string' || isSlug(slug)) return;
    const better = properSlug(slug);
    yield {
      attribute: 'slug',
      message: `must be lower-case letters, digits, dashes and underscores, got ${shown(slug)}`,
      ...(better === '' ? {} : { remedy: `write ${better}` }),
    };
  },
);
