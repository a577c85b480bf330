import { shown } from '../problem';
import { entryRule } from './rule';

/** What a proxy provider needs depends on its mode. */
export const proxyProviders = entryRule(
  ['authentik_providers_proxy.proxyprovider'],
  function* ({ known, exists }) {
    const { mode, internal_host: internal, external_host: external, cookie_domain: domain } = known;
    if (mode === undefined && !exists) {
      yield {
        attribute: 'mode',
        message: 'is missing',
        remedy: 'give forward_single, forward_domain or proxy',
      };
    }
    if (mode === 'proxy' && internal === undefined) {
      yield {
        attribute: 'internal_host',
        message: 'is missing, but in mode proxy requests are passed on to it',
      };
    }
    if (mode === 'forward_domain' && domain === undefined) {
      yield {
        attribute: 'cookie_domain',
        message: 'is missing, but mode forward_domain protects a whole domain',
      };
    }
    if (typeof external === 'string' && !/^https?:\/\/[^/]+/.test(external)) {
      yield {
        attribute: 'external_host',
        message: `must be a URL with its scheme, got ${shown(external)}`,
        remedy: 'write https:// and the host',
      };
    }
  },
);
