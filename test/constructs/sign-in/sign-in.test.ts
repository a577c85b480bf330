import { SignIn, type EmbeddedSignInProps } from '../../../constructs/sign-in';
import { addSignInEnv, redirectUri } from '../../../constructs/sign-in/sign-in-binding';
import { Credential } from '../../../lib/core/credential/credential';
import { Env } from '../../../lib/core/pod/env';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import { labels, release, secretTextsOf, withoutEffect } from '../../support/chart';

const CLIENT = { clientId: 'client', clientSecret: Credential.existing('oidc', 'secret') };

function bound(signIn: SignIn | undefined, settings: Partial<ReleaseProps> = {}) {
  const chart = release(settings);
  const env = new Env();
  addSignInEnv(chart, env, signIn);
  const variables = Object.fromEntries(
    env.render().map(({ name, value, valueFrom }) => [name.replace('QUARKUS_OIDC_', ''), value ?? valueFrom]),
  );
  return { chart, variables };
}

test('without a sign-in, access is off and nothing else is said', () => {
  const { chart, variables } = bound(undefined);
  expect(variables).toEqual({ PIXEE_ACCESS_ENABLED: 'false' });
  expect(labels(chart)).toEqual(['ServiceAccount/pixee']);
});

describe('providers', () => {
  const secret = { secretKeyRef: { name: 'oidc', key: 'secret' } };
  const common = {
    PIXEE_ACCESS_ENABLED: 'true',
    APPLICATION_TYPE: 'web-app',
    AUTHENTICATION_REDIRECT_PATH: '/api/auth/login',
    CLIENT_ID: 'client',
    CREDENTIALS_SECRET: secret,
  };
  const scopes = { AUTHENTICATION_SCOPES: 'openid,profile,email' };
  const tenant = { ...CLIENT, authServerUrl: 'https://tenant.example.com' };

  test.each<[string, SignIn, object]>([
    ['Google is known to Quarkus', SignIn.google(CLIENT), { ...common, PROVIDER: 'google' }],
    [
      'Microsoft too, but has tenants',
      SignIn.microsoft(tenant),
      { ...common, PROVIDER: 'microsoft', AUTH_SERVER_URL: 'https://tenant.example.com' },
    ],
    [
      'Okta is found by its address',
      SignIn.okta(tenant),
      { ...common, ...scopes, AUTH_SERVER_URL: 'https://tenant.example.com' },
    ],
    [
      'Authentik is under the domain',
      SignIn.authentik({ clientSecret: CLIENT.clientSecret }),
      {
        ...common,
        AUTHENTICATION_SCOPES: 'openid,profile,email,pixee_roles',
        CLIENT_ID: 'pixee',
        AUTH_SERVER_URL: 'https://pixee.example.com/authentik/application/o/pixee/',
      },
    ],
  ])('%s', (_, signIn, expected) => {
    expect(bound(signIn).variables).toEqual(expected);
  });

  test('the embedded one has a login that everybody knows', () => {
    const { chart, variables } = bound(SignIn.embedded());
    expect(variables).toMatchObject({
      CLIENT_ID: 'web',
      AUTH_SERVER_URL: 'https://pixee.example.com/oidc',
      CREDENTIALS_SECRET: { secretKeyRef: { name: 'oidc-client-secrets', key: 'secret' } },
    });
    expect(secretTextsOf(chart, 'oidc-client-secrets')).toEqual({ secret: 'secret' });
  });

  test('no other gets the secret that everybody knows', () => {
    const { chart, variables } = bound(SignIn.of({ provider: 'google', clientId: 'client' }));
    expect(labels(chart)).not.toContain('Secret/oidc-client-secrets');
    expect(variables['CREDENTIALS_SECRET']).toEqual({
      secretKeyRef: { name: 'oidc-client-secrets', key: 'secret' },
    });
    expect(chart.release.expected).toMatchObject([
      { kind: 'Secret', name: 'oidc-client-secrets', keys: ['secret'] },
    ]);
  });
});

describe('the way back', () => {
  test('is the documented path, or that of the URI given', () => {
    const { release: one } = release();
    expect(redirectUri(one, { provider: 'google' })).toBe('https://pixee.example.com/api/auth/login');
    const uri = 'https://pixee.example.com/api/auth/callback';
    expect(redirectUri(one, { provider: 'google', redirectUri: uri })).toBe(uri);
    expect(bound(SignIn.google({ ...CLIENT, redirectUri: uri })).variables).toMatchObject({
      AUTHENTICATION_REDIRECT_PATH: '/api/auth/callback',
    });
  });

  test('fails with a reason when it is no URL', () => {
    expect(() => bound(SignIn.google({ ...CLIENT, redirectUri: '/api/auth/login' }))).toThrow(/redirectUri/);
  });
});

test('every option of the embedded provider changes the environment', () => {
  const all: Required<Omit<EmbeddedSignInProps, 'basePath'>> = {
    clientId: 'other',
    clientSecret: CLIENT.clientSecret,
    scopes: 'openid  email',
    issuer: 'https://issuer.example.com',
    authServerUrl: 'http://oidc',
    authenticationRedirectPath: '/api/auth/callback',
    applicationType: 'hybrid',
    redirectUri: 'https://pixee.example.com/other',
  };
  expect(withoutEffect(all, (props) => bound(SignIn.embedded(props)).variables)).toEqual([]);
  expect(bound(SignIn.embedded(all)).variables).toMatchObject({
    AUTH_SERVER_URL: 'http://oidc',
    AUTHENTICATION_SCOPES: 'openid,email',
    TOKEN_ISSUER: 'https://issuer.example.com',
  });
  expect(bound(SignIn.embedded({ basePath: '/login' })).variables).toMatchObject({
    AUTH_SERVER_URL: 'https://pixee.example.com/login',
  });
});

test('addresses follow what browsers use', () => {
  const { variables } = bound(SignIn.embedded(), { protocol: 'http', port: '8080' });
  expect(variables['AUTH_SERVER_URL']).toBe('http://pixee.example.com:8080/oidc');
});
