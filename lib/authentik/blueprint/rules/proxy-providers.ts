import { shown } from '../problem';
import { entryRule, isGiven } from './rule';

/** What a proxy provider needs depends on its mode, which Authentik asks for at each change. */
export const proxyProviders = entryRule(['authentik_providers_proxy.proxyprovider'], function* ({ known }) {
  const { mode, internal_host: internal, external_host: external, cookie_domain: domain } = known;
  if (mode === undefined && !isGiven(internal)) {
    yield {
      id: 'proxy-mode',
      attribute: 'mode',
      message: 'is missing',
      remedy: 'give forward_single, forward_domain or proxy',
    };
  }
  if (mode === 'proxy' && !isGiven(internal)) {
    yield {
      id: 'proxy-mode',
      attribute: 'internal_host',
      message: 'is missing, but in mode proxy requests are passed on to it',
    };
  }
  if (mode === 'forward_domain' && !isGiven(domain)) {
    yield {
      id: 'no-cookie-domain',
      isWarning: true,
      attribute: 'cookie_domain',
      message: 'is missing, but mode forward_domain protects a whole domain',
    };
  }
  if (typeof external === 'string' && !/^https?:\/\/[^/]+/.test(external)) {
    yield {
      id: 'wrong-external-host',
      attribute: 'external_host',
      message: `must be a URL with its scheme, got ${shown(external)}`,
      remedy: 'write https:// and the host',
    };
  }
  const { basic_auth_enabled: basic } = known;
  for (const attribute of ['basic_auth_user_attribute', 'basic_auth_password_attribute']) {
    if (basic !== true || isGiven(known[attribute])) continue;
    yield {
      id: 'basic-auth-attributes',
      attribute,
      message: 'is missing, but basic_auth_enabled is true',
      remedy: 'name the attribute of users that holds it',
    };
  }
});
