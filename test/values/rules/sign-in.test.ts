import type { AccessValues } from '../../../lib/values/contract/global/pixee/access';
import type { Values } from '../../../lib/values/contract/values';
import { linesOf, placesOf } from './integration-findings';

const with_ = (access: AccessValues, rest: Values = {}): Values => ({
  global: { pixee: { domain: 'pixee.example.com', access } },
  ...rest,
});
const CLIENT = 'global.pixee.access.oidc.client';
const okta = {
  provider: 'okta',
  id: 'pixee',
  secret: 'client-secret',
  authServerUrl: 'https://t.okta.com',
} as const;

describe('one-sign-in-provider', () => {
  test.each<[string, Values]>([
    ['a client and the embedded provider', with_({ oidc: { client: okta, embedded: { enabled: true } } })],
    ['a client and Authentik', with_({ oidc: { client: okta } }, { authentik: { enabled: true } })],
    [
      'the embedded provider and Authentik',
      with_({ oidc: { embedded: { enabled: true } } }, { authentik: { enabled: true } }),
    ],
  ])('fails with %s', (_, values) => {
    expect(placesOf('one-sign-in-provider', values)).toEqual(['global.pixee.access']);
  });

  test('counts the embedded provider once, however often it is named', () => {
    expect(
      placesOf(
        'one-sign-in-provider',
        with_({ oidc: { client: { provider: 'embedded' }, embedded: { enabled: true } } }),
      ),
    ).toEqual([]);
  });
});

describe('sign-in-incomplete', () => {
  test.each<[string, AccessValues, readonly string[]]>([
    ['no provider', { enabled: true }, ['global.pixee.access.enabled']],
    ['Google alone', { oidc: { client: { provider: 'google' } } }, [`${CLIENT}.id`, `${CLIENT}.secret`]],
    [
      'Okta alone',
      { oidc: { client: { provider: 'okta' } } },
      [`${CLIENT}.authServerUrl`, `${CLIENT}.id`, `${CLIENT}.secret`],
    ],
    [
      'Microsoft without its tenant',
      { oidc: { client: { provider: 'microsoft', id: 'i', existingSecret: 'there' } } },
      [`${CLIENT}.authServerUrl`],
    ],
  ])('fails with %s', (_, access, expected) => {
    expect([...placesOf('sign-in-incomplete', with_(access))].sort()).toEqual(expected);
  });

  test.each<[string, AccessValues]>([
    ['Okta with everything', { oidc: { client: okta } }],
    ['the embedded provider, which needs nothing', { oidc: { embedded: { enabled: true } } }],
    ['sign-in that is off', { enabled: false, oidc: { client: { provider: 'okta' } } }],
    ['nothing', {}],
  ])('is silent about %s', (_, access) => {
    expect(placesOf('sign-in-incomplete', with_(access))).toEqual([]);
  });
});

test('Authentik and the platform must have one secret, which is not printed', () => {
  const values = with_(
    { oidc: { client: { secret: 'first-secret' } } },
    { authentik: { enabled: true, pixee: { clientSecret: 'second-secret' } } },
  );
  const [line = ''] = linesOf('authentik-client-secret', values);
  expect(line).toContain('differs');
  expect(line).not.toMatch(/first-secret|second-secret/);
});

test('users must be sent back to the domain', () => {
  const to = (redirectUri: string) =>
    placesOf('redirect-uri', with_({ oidc: { client: { ...okta, redirectUri } } }));
  expect(to('https://elsewhere.example.com/api/auth/login')).toEqual([`${CLIENT}.redirectUri`]);
  expect(to('https://pixee.example.com/api/auth/callback')).toEqual([]);
});

test('browsers must reach the embedded provider', () => {
  const access = { oidc: { embedded: { enabled: true } } };
  expect(placesOf('embedded-provider-reachable', with_(access))).toEqual(['oidc.ingress.enabled']);
  const ingress = {
    enabled: true,
    className: 'nginx',
    hosts: [{ host: 'pixee.example.com', paths: [{ path: '/oidc' }] }],
  };
  expect(placesOf('embedded-provider-reachable', with_(access, { oidc: { ingress } }))).toEqual([]);
});

test('a REST API that asks for a key has one', () => {
  const values = (authentication: object): Values => ({
    global: { pixee: { domain: 'pixee.example.com', authentication } },
  });
  expect(placesOf('rest-api-key', values({ enabled: true }))).toEqual([
    'global.pixee.authentication.restApi.apiKey',
  ]);
  expect(placesOf('rest-api-key', values({ enabled: true, restApi: { existingSecret: 'there' } }))).toEqual(
    [],
  );
});
