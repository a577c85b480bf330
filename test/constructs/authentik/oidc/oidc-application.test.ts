import { encodeSecretData } from '../../../../lib/core/credential/secret-data';
import { AuthentikGroup, OidcApplication, type OidcApplicationProps } from '../../../../constructs/authentik';
import { Credential } from '../../../../lib/core/credential/credential';
import type { ReleaseProps } from '../../../../lib/core/release/release-props';
import { container, env, labels, object, objects, problems } from '../../../support/chart';
import { sampleBlueprint } from './sample-blueprint';

function setUp(
  props: Partial<OidcApplicationProps> = {},
  { settings, tag }: { settings?: Partial<ReleaseProps>; tag?: string } = {},
) {
  const sample = sampleBlueprint(settings, tag);
  const { chart, blueprint } = sample;
  const application = new OidcApplication(chart, 'wiki', {
    blueprint,
    name: 'Our Wiki',
    url: 'https://wiki.example.com',
    clientSecret: Credential.existing('clients', 'wiki'),
    redirectUris: ['/oidc/callback'],
    ...props,
  });
  return { ...sample, application };
}

test('is a provider and an application that the worker makes', () => {
  const { chart, application } = setUp();
  expect(problems(chart)).toEqual([]);
  expect(application.provider.known).toMatchObject({
    name: 'our-wiki',
    client_id: 'our-wiki',
    client_type: 'confidential',
    redirect_uris: [{ matching_mode: 'strict', url: 'https://wiki.example.com/oidc/callback' }],
    grant_types: ['authorization_code', 'refresh_token'],
  });
  expect(application.application.known).toMatchObject({
    name: 'Our Wiki',
    slug: 'our-wiki',
    meta_launch_url: 'https://wiki.example.com',
  });
  expect(application.endpoints).toEqual({
    issuer: 'https://pixee.example.com/authentik/application/o/our-wiki/',
    discovery: 'https://pixee.example.com/authentik/application/o/our-wiki/.well-known/openid-configuration',
    authorization: 'https://pixee.example.com/authentik/application/o/authorize/',
    token: 'https://pixee.example.com/authentik/application/o/token/',
    userinfo: 'https://pixee.example.com/authentik/application/o/userinfo/',
    endSession: 'https://pixee.example.com/authentik/application/o/our-wiki/end-session/',
  });
  expect(application.configuration).toBeUndefined();
  const worker = env(container(chart, 'pixee-enterprise-server-authentik-worker'));
  expect(worker['OIDC_CLIENT_SECRET_OUR_WIKI']).toEqual({ secretKeyRef: { name: 'clients', key: 'wiki' } });
});

test('says all that it is told', () => {
  const { chart, blueprint, application, text } = setUp({
    slug: 'wiki',
    clientId: 'wiki-client',
    logoutRedirectUris: ['/signed-out'],
    redirectUris: ['https://wiki.example.com/a', 'http://localhost:8085/auth/callback'],
    scopes: ['openid', 'email', 'profile', 'offline_access'],
    extraScopes: [
      { scope: 'wiki', name: 'Wiki', expression: 'return {"wiki": True}', description: 'Your wiki' },
    ],
    explicitConsent: true,
    subject: 'user_email',
    heading: 'Docs',
    icon: 'https://wiki.example.com/icon.svg',
    description: 'All we know',
    publisher: 'Us',
    openInNewTab: true,
    groups: [AuthentikGroup.existing('staff')],
  });
  expect(problems(chart)).toEqual([]);
  expect(blueprint.problems).toEqual([]);
  expect(application.provider.known).toMatchObject({
    client_id: 'wiki-client',
    sub_mode: 'user_email',
    redirect_uris: [
      { matching_mode: 'strict', url: 'https://wiki.example.com/a' },
      { matching_mode: 'strict', url: 'http://localhost:8085/auth/callback' },
      { matching_mode: 'strict', url: 'https://wiki.example.com/signed-out', redirect_uri_type: 'logout' },
    ],
  });
  expect(application.application.known).toMatchObject({
    group: 'Docs',
    icon: 'https://wiki.example.com/icon.svg',
    meta_description: 'All we know',
    meta_publisher: 'Us',
    open_in_new_tab: true,
  });
  for (const part of [
    'default-provider-authorization-explicit-consent',
    'scope-offline_access',
    '- !KeyOf scopemapping-wiki',
    'scope_name: wiki',
    'group: !Find [authentik_core.group, [name, staff]]',
  ]) {
    expect(text()).toContain(part);
  }
});

test('leaves out what an older Authentik does not know', () => {
  const { chart, application } = setUp({}, { tag: '2026.2.2' });
  expect(application.provider.known).not.toHaveProperty('grant_types');
  expect(problems(chart)).toEqual([]);
});

describe('the Secret of the application', () => {
  const secret = { namespace: 'wiki', name: 'wiki-oidc', key: 'CLIENT_SECRET', labels: { reader: 'wiki' } };

  test('is rendered with an inline credential', () => {
    const { chart } = setUp({ secret, clientSecret: Credential.inline('hush-hush') });
    expect(object(chart, 'Secret', 'wiki-oidc')).toMatchObject({
      metadata: { namespace: 'wiki', labels: { reader: 'wiki' } },
      data: encodeSecretData({ CLIENT_SECRET: 'hush-hush' }),
    });
    const others = objects(chart).filter(({ kind }) => kind !== 'Secret');
    expect(JSON.stringify(others)).not.toContain('hush-hush');
    expect(problems(chart)).toEqual([]);
  });

  test('is filled from the store, under the name that the application reads', () => {
    const { chart } = setUp({ secret, clientSecret: Credential.external('WIKI_SECRET') });
    expect(objects(chart).find(({ metadata }) => metadata?.name === 'wiki-oidc')).toMatchObject({
      kind: 'ExternalSecret',
      metadata: { namespace: 'wiki' },
      spec: {
        secretStoreRef: { name: 'vault', kind: 'ClusterSecretStore' },
        target: { name: 'wiki-oidc', template: { metadata: { labels: { reader: 'wiki' } } } },
        data: [{ secretKey: 'CLIENT_SECRET', remoteRef: { key: 'WIKI_SECRET' } }],
      },
    });
    expect(problems(chart)).toEqual([]);
  });

  test('is somebody else’s when the credential exists', () => {
    expect(labels(setUp({ secret }).chart).filter((label) => label.includes('wiki'))).toEqual([]);
  });

  test('needs a store that its namespace can ask', () => {
    const store = { settings: { externalSecretStore: { name: 'ours', kind: 'SecretStore' as const } } };
    const clientSecret = Credential.external('WIKI_SECRET');
    expect(() => setUp({ secret, clientSecret }, store)).toThrow(
      'pixee/wiki: the Secret wiki-oidc is in the namespace wiki, but the SecretStore ours only serves pixee-enterprise-server; use a ClusterSecretStore',
    );
    expect(() => setUp({ secret: { name: 'wiki-oidc', key: 'a' }, clientSecret }, store)).not.toThrow();
  });
});

describe('bad input', () => {
  test.each<[string, Partial<OidcApplicationProps>, string]>([
    [
      'wildcard',
      { redirectUris: ['/*'] },
      'a redirect URI must be written out, because it is compared letter by letter, got "/*"',
    ],
    [
      'another host',
      { redirectUris: ['https://evil.example.com/oidc/callback'] },
      'a redirect URI must be on https://wiki.example.com, the address of the application, got "https://evil.example.com/oidc/callback"',
    ],
    [
      'another port',
      { redirectUris: ['https://wiki.example.com:8443/a'] },
      'must be on https://wiki.example.com,',
    ],
    [
      'no encryption',
      { redirectUris: ['http://wiki.example.com/a'] },
      'must be on https://wiki.example.com,',
    ],
    ['no URL', { redirectUris: ['callback'] }, 'a redirect URI must be a whole URL, got "callback"'],
    [
      'address without scheme',
      { url: 'wiki.example.com' },
      'props.url must be a URL such as https://host.example.com, got "wiki.example.com"',
    ],
    [
      'sign-out elsewhere',
      { logoutRedirectUris: ['https://evil.example.com'] },
      'must be on https://wiki.example.com,',
    ],
  ])('%s', (_name, props, message) => {
    expect(() => setUp(props)).toThrow(message);
  });

  test('slug that Authentik needs itself', () => {
    expect(problems(setUp({ slug: 'token' }).chart)).toEqual([
      expect.stringContaining('slug is "token", an address of Authentik itself, which refuses it'),
    ]);
  });

  test('two applications of one name', () => {
    const { chart, blueprint } = setUp();
    const again = (): OidcApplication =>
      new OidcApplication(chart, 'again', {
        blueprint,
        name: 'Our Wiki',
        url: 'https://wiki.example.com',
        clientSecret: Credential.existing('clients', 'other'),
        redirectUris: ['/a'],
      });
    expect(again).toThrow(
      'the variable OIDC_CLIENT_SECRET_OUR_WIKI already holds another secret of a blueprint',
    );
  });
});
