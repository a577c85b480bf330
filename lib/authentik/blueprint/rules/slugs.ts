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
    if (typeof slug !== 'string' || isSlug(slug)) return;
    const better = properSlug(slug);
    yield {
      attribute: 'slug',
      message: `must be lower-case letters, digits, dashes and underscores, got ${shown(slug)}`,
      ...(better === '' ? {} : { remedy: `write ${better}` }),
    };
  },
);

/** Whether a text is a slug. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/** A slug made of a text; empty when it has nothing that one could be made of. */
export function properSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^[-_]+|-+$/g, '');
}
