import { shown } from '../problem';
import { entryRule } from './rule';

/** Parts of the addresses of OAuth2 itself (`reserved_slugs` of `authentik/core/models.py`). */
const RESERVED = ['authorize', 'token', 'device', 'userinfo', 'introspect', 'revoke'];

/** The slug of an application stands where addresses of Authentik's own stand. */
export const slugs = entryRule(['authentik_core.application'], function* ({ known: { slug } }) {
  if (typeof slug !== 'string' || !RESERVED.includes(slug)) return;
  yield {
    id: 'reserved-slug',
    attribute: 'slug',
    message: `is ${shown(slug)}, an address of Authentik itself, which refuses it`,
    remedy: 'choose another',
  };
});
