import { shown } from '../problem';
import { entryRule } from './rule';

const SLUG = /^[a-z0-9][a-z0-9_-]*$/;

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
    if (typeof slug !== 'string' || SLUG.test(slug)) return;
    const better = slug
      .toLowerCase()
      .replace(/[^a-z0-9_-]+/g, '-')
      .replace(/^[-_]+|-+$/g, '');
    yield {
      attribute: 'slug',
      message: `must be lower-case letters, digits, dashes and underscores, got ${shown(slug)}`,
      ...(better === '' ? {} : { remedy: `write ${better}` }),
    };
  },
);
