import type { Values } from '../../../lib/values/contract/values';
import { prepareValues } from '../../../lib/values/prepare';
import { linesOf } from './integration-findings';

function at(authServerUrl: string, provider: 'microsoft' | 'okta' | 'oidc' = 'microsoft'): Values {
  const client = { provider, id: 'i', existingSecret: 's', authServerUrl };
  return { global: { pixee: { domain: 'pixee.example.com', access: { oidc: { client } } } } };
}

/** The rules that find anything about the sign-in. */
function rules(values: object): readonly string[] {
  return prepareValues(values)
    .findings.filter(({ path = [] }) => path.includes('access'))
    .map(({ rule }) => rule);
}

test.each([
  'https://t.okta.com/.well-known/openid-configuration',
  'https://login.microsoftonline.com/tenant/v2.0/.well-known/openid-configuration',
  'https://keycloak.example.com/realms/a/.well-known/openid-configuration/',
])('refuses the discovery document %s, once', (url) => {
  expect(linesOf('auth-server-url', at(url, 'oidc'))).toHaveLength(1);
  expect(rules(at(url, 'oidc'))).toEqual(['auth-server-url']);
});

test.each(['common', 'organizations', 'consumers', 'common/v2.0'])('warns of the tenant /%s', (tenant) => {
  const url = `https://login.microsoftonline.com/${tenant}`;
  expect(linesOf('any-tenant', at(url))[0]).toContain('people of any organization');
  expect(rules(at(url))).toEqual(['any-tenant']);
});

test.each([
  'https://login.microsoftonline.com/8f0c1b1e',
  'https://common.example.com/common',
  'https://t.okta.com',
])('is silent about %s', (url) => {
  expect(rules(at(url))).toEqual([]);
});

test('an http redirect URI under https is one finding', () => {
  const client = {
    provider: 'google',
    id: 'i',
    existingSecret: 's',
    redirectUri: 'http://pixee.example.com/back',
  };
  const values = { global: { pixee: { domain: 'pixee.example.com', access: { oidc: { client } } } } };
  expect(rules(values)).toEqual(['redirect-uri']);
  expect(linesOf('redirect-uri', values as Values)[0]).toContain('write https://pixee.example.com/back');
});

test('an unknown provider is one finding, which names the generic one', () => {
  const client = {
    provider: 'keycloak',
    id: 'i',
    existingSecret: 's',
    authServerUrl: 'https://k.example.com',
  };
  const values = {
    global: { pixee: { domain: 'pixee.example.com', access: { enabled: true, oidc: { client } } } },
  };
  const findings = prepareValues(values).findings.filter(({ path = [] }) => path.includes('access'));
  expect(findings.map(({ path, message, remedy = '' }) => [path?.at(-1), `${message} ${remedy}`])).toEqual([
    ['provider', expect.stringContaining('oidc')],
  ]);
});
