import { isSignInOff } from '../given/sign-in';
import type { ValueRule } from './rule';

const PATH = ['global', 'pixee', 'access', 'oidc', 'client', 'authServerUrl'];
const DISCOVERY = '/.well-known/openid-configuration';

/** Paths of Entra that stand for the people of any organization. */
const ANY_TENANT: readonly string[] = ['common', 'organizations', 'consumers'];
const ENTRA_HOSTS: readonly string[] = [
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
];

/** Quarkus adds the path of the discovery document itself (`OidcUtils`, quarkus.io: OpenID Connect reference). */
export const discoveryDocument: ValueRule = {
  id: 'auth-server-url',
  severity: 'error',
  *check({ values }) {
    const url = authServerUrl(values);
    if (url === undefined || !new URL(url).pathname.includes('/.well-known')) return;
    yield {
      path: PATH,
      message: `is the address of the discovery document, but the platform adds ${DISCOVERY} itself`,
      remedy: `leave out ${DISCOVERY} and what follows`,
    };
  },
};

/** With an address for all tenants, people of every organization could sign in: Quarkus then takes any issuer. */
export const anyTenant: ValueRule = {
  id: 'any-tenant',
  severity: 'warning',
  *check({ values }) {
    const url = authServerUrl(values);
    if (url === undefined) return;
    const { hostname, pathname } = new URL(url);
    const tenant = pathname.split('/')[1]?.toLowerCase() ?? '';
    if (!ENTRA_HOSTS.includes(hostname) || !ANY_TENANT.includes(tenant)) return;
    yield {
      path: PATH,
      message: `names no tenant but /${tenant}/, so that people of any organization could sign in`,
      remedy: `write https://${hostname}/TENANT_ID`,
    };
  },
};

/** The address that was given, when sign-in uses it and it is one. */
function authServerUrl(values: Parameters<typeof isSignInOff>[0]): string | undefined {
  const url = values.global?.pixee?.access?.oidc?.client?.authServerUrl;
  return url !== undefined && URL.canParse(url) && !isSignInOff(values) ? url : undefined;
}

/** The rules over the address of the identity provider. */
export const authServerUrlRules: readonly ValueRule[] = [discoveryDocument, anyTenant];
