import {
  chosenProviders,
  embeddedOidcFromValues,
  signInFromValues,
} from '../../../constructs/from-values/sign-in';
import type { AccessValues, OidcClientValues, Values } from '../../../lib/values/contract/index';
import { container, env, podSpec, release } from '../../support/chart';

const access = (given: AccessValues): Values => ({ global: { pixee: { access: given } } });
const client = (given: OidcClientValues): Values => access({ oidc: { client: given } });
const settings = (values: Values) => signInFromValues(values)?.settings;

describe('the provider', () => {
  test.each<[Values, string | undefined]>([
    [{}, undefined],
    [access({ enabled: true }), undefined],
    [client({ provider: 'google' }), 'google'],
    [client({ provider: 'embedded' }), 'embedded'],
    [access({ oidc: { embedded: { enabled: true } } }), 'embedded'],
    [{ authentik: { enabled: true } }, 'authentik'],
    [access({ enabled: false, oidc: { client: { provider: 'okta' } } }), undefined],
  ])('of %j is %s', (values, provider) => {
    expect(settings(values)?.provider).toBe(provider);
  });

  test('chosen twice is told twice, for the rule that refuses it; the same one twice is one', () => {
    const both = { ...client({ provider: 'google' }), authentik: { enabled: true } };
    expect(chosenProviders(both)).toEqual(['google', 'authentik']);
    expect(
      chosenProviders(access({ oidc: { client: { provider: 'embedded' }, embedded: { enabled: true } } })),
    ).toEqual(['embedded']);
  });
});

describe('the client', () => {
  test('is taken as given', () => {
    const given = {
      provider: 'okta',
      id: 'client',
      authServerUrl: 'https://tenant.okta.com',
      redirectUri: 'https://pixee.example.com/api/auth/callback',
    } as const;
    expect(settings(client({ ...given, secret: 's' }))).toMatchObject({
      provider: 'okta',
      clientId: 'client',
      authServerUrl: 'https://tenant.okta.com',
      redirectUri: 'https://pixee.example.com/api/auth/callback',
    });
  });

  test('keeps its secret as a credential, existing before inline before Authentik’s', () => {
    const kind = (values: Values) => settings(values)?.clientSecret;
    expect(kind(client({ provider: 'google', secret: 's' }))?.inlineValue).toBe('s');
    expect(kind(client({ provider: 'google', secret: 's', existingSecret: 'theirs' }))?.existingKey).toEqual({
      secretName: 'theirs',
      key: 'secret',
    });
    const secretKeys = { secretKey: 'other' };
    expect(kind(client({ provider: 'google', existingSecret: 'theirs', secretKeys }))?.existingKey?.key).toBe(
      'other',
    );
    expect(kind({ authentik: { enabled: true, pixee: { clientSecret: 'a' } } })?.inlineValue).toBe('a');
    expect(kind(client({ provider: 'google' }))).toBeUndefined();
  });

  test('of the embedded provider takes its settings, of another none of them', () => {
    const embedded = {
      scopes: 'openid',
      applicationType: 'hybrid',
      issuer: 'https://issuer.example.com',
    } as const;
    const values = (provider: 'embedded' | 'google') => access({ oidc: { client: { provider }, embedded } });
    expect(settings(values('embedded'))).toMatchObject(embedded);
    expect(settings(values('google'))).not.toHaveProperty('scopes');
  });
});

describe('the embedded provider', () => {
  test('runs only when it is chosen', () => {
    expect(embeddedOidcFromValues(release(), client({ provider: 'google' }))).toBeUndefined();
    expect(embeddedOidcFromValues(release(), { oidc: { replicaCount: 2 } })).toBeUndefined();
  });

  test('agrees with the platform about issuer and way back', () => {
    const chart = release();
    embeddedOidcFromValues(
      chart,
      client({ provider: 'embedded', basePath: '/login/', redirectUri: 'https://a.example.com/b' }),
    );
    expect(env(container(chart, 'pixee-enterprise-server-oidc'))).toMatchObject({
      ISSUER: 'https://pixee.example.com/login',
      REDIRECT_URI: 'https://a.example.com/b',
    });
  });

  test('takes its users from the values or an existing Secret', () => {
    const secretOf = (embedded: object) => {
      const chart = release();
      embeddedOidcFromValues(chart, access({ oidc: { embedded: { enabled: true, ...embedded } } }));
      return podSpec(chart, 'pixee-enterprise-server-oidc').volumes?.[0]?.secret?.secretName;
    };
    expect(secretOf({ usersJson: '{}' })).toBe('pixee-enterprise-server-oidc-users');
    expect(secretOf({ existingSecret: 'theirs' })).toBe('theirs');
    expect(secretOf({})).toBeUndefined();
  });
});
