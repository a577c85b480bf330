import { AuthentikSource, type AuthentikProps } from '../../../../constructs/authentik';
import { Credential } from '../../../../lib/core/credential/credential';
import { FIRST_CERTIFICATE } from '../../../../lib/values/samples/certificates';
import { container, env, problems } from '../../../support/chart';
import { clientSecret, entriesOf, entryOf, flow, setUp } from './login';

const SAML = 'authentik_sources_saml.samlsource';
const OAUTH = 'authentik_sources_oauth.oauthsource';
const LDAP = 'authentik_sources_ldap.ldapsource';
const PAIR = 'authentik_crypto.certificatekeypair';
const BASE = 'https://pixee.example.com/authentik/';

/** What users of an identity provider go through, unless told otherwise. */
const FLOWS = {
  authentication_flow: flow('default-source-authentication'),
  enrollment_flow: flow('default-source-enrollment'),
  user_matching_mode: 'identifier',
};

/** The flow that a browser source makes from what is usual. */
const oauth = (slug: string, attributes: Readonly<Record<string, unknown>>) => ({
  enabled: true,
  ...FLOWS,
  consumer_key: 'client',
  consumer_secret: { '!Env': `SOURCE_${slug.toUpperCase().replaceAll('-', '_')}_CLIENT_SECRET` },
  ...attributes,
});

describe('Google Workspace', () => {
  const samlOf = (props: Partial<AuthentikProps> = {}) => {
    const made = setUp(props);
    const source = made.google();
    return { source, entries: entriesOf(made) };
  };

  test('is a SAML source whose whole response is signed, and to which users are redirected', () => {
    const { entries } = samlOf();
    const pair = entryOf(entries, PAIR, 'Signatures of the source google');
    expect(pair.attrs).toEqual({ certificate_data: FIRST_CERTIFICATE });
    expect(entryOf(entries, SAML, 'google').attrs).toEqual({
      name: 'Google Workspace',
      enabled: true,
      icon: '/static/authentik/sources/google.svg',
      ...FLOWS,
      pre_authentication_flow: flow('default-source-pre-authentication'),
      issuer_override: `${BASE}source/saml/google/metadata`,
      sso_url: 'https://accounts.google.com/o/saml2/idp?idpid=C01',
      binding_type: 'REDIRECT',
      name_id_policy: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      verification_kp: { '!KeyOf': pair.id },
      signed_response: true,
      signed_assertion: false,
    });
  });

  test('is applied after the flows that it takes part in', () => {
    const applied = samlOf().entries.flatMap(({ model, attrs }) =>
      model === 'authentik_blueprints.metaapplyblueprint' ? [attrs?.['identifiers']] : [],
    );
    expect(applied).toEqual([
      { name: 'Default - Source authentication flow' },
      { name: 'Default - Source enrollment flow' },
      { name: 'Default - Source pre-authentication flow' },
    ]);
  });

  test.each(['2026.2.2', '2026.5.6'])('says who it is in the older field for %s', (tag) => {
    const { attrs } = entryOf(samlOf({ image: { tag } }).entries, SAML, 'google');
    expect(attrs).toMatchObject({ issuer: `${BASE}source/saml/google/metadata` });
    expect(attrs).not.toHaveProperty('issuer_override');
  });

  test('tells what to enter at Google, the entity id without a slash at its end', () => {
    expect(samlOf({ webPath: '/people/' }).source).toMatchObject({
      kind: 'googleWorkspace',
      hasButton: true,
      acsUrl: 'https://pixee.example.com/people/source/saml/google/acs/',
      entityId: 'https://pixee.example.com/people/source/saml/google/metadata',
      loginUrl: 'https://pixee.example.com/people/source/saml/google/',
    });
  });

  test('a certificate that is none is refused', () => {
    const made = setUp();
    expect(() =>
      AuthentikSource.googleWorkspace(made.chart, 'google', {
        blueprint: made.blueprint,
        ssoUrl: 'https://accounts.google.com/o/saml2/idp?idpid=C01',
        certificate: 'MIIB',
      }),
    ).toThrow('props.certificate must be a certificate as PEM text, got text (hidden)');
  });

  test('a slug with a blank is refused', () => {
    const made = setUp();
    expect(() => made.google('google', { slug: 'our google' })).toThrow('props.slug must be a slug');
  });
});

describe('OAuth sources', () => {
  test.each([
    [
      'oracle',
      'oracle',
      { host: 'idcs-0123.identity.oraclecloud.com' },
      {
        name: 'Oracle',
        provider_type: 'openidconnect',
        authorization_url: 'https://idcs-0123.identity.oraclecloud.com/oauth2/v1/authorize',
        access_token_url: 'https://idcs-0123.identity.oraclecloud.com/oauth2/v1/token',
        profile_url: 'https://idcs-0123.identity.oraclecloud.com/oauth2/v1/userinfo',
      },
    ],
    ['google', 'google-oauth', {}, { name: 'Google', provider_type: 'google' }],
    [
      'entra',
      'entra',
      { tenantId: 'acme.example.com' },
      {
        name: 'Microsoft Entra ID',
        provider_type: 'entraid',
        authorization_url: 'https://login.microsoftonline.com/acme.example.com/oauth2/v2.0/authorize',
        access_token_url: 'https://login.microsoftonline.com/acme.example.com/oauth2/v2.0/token',
        profile_url: 'https://graph.microsoft.com/v1.0/me',
      },
    ],
    [
      'okta',
      'okta',
      { url: 'https://acme.okta.com/' },
      {
        name: 'Okta',
        provider_type: 'okta',
        authorization_url: 'https://acme.okta.com/oauth2/v1/authorize',
        access_token_url: 'https://acme.okta.com/oauth2/v1/token',
        profile_url: 'https://acme.okta.com/oauth2/v1/userinfo',
      },
    ],
    [
      'okta',
      'okta',
      { url: 'https://acme.okta.com/oauth2/default' },
      {
        name: 'Okta',
        provider_type: 'okta',
        authorization_url: 'https://acme.okta.com/oauth2/default/v1/authorize',
        access_token_url: 'https://acme.okta.com/oauth2/default/v1/token',
        profile_url: 'https://acme.okta.com/oauth2/default/v1/userinfo',
      },
    ],
    [
      'openIdConnect',
      'oidc',
      {
        authorizationUrl: 'https://sso.example.com/authorize',
        tokenUrl: 'https://sso.example.com/token',
        userInfoUrl: 'https://sso.example.com/userinfo',
        additionalScopes: 'groups',
        pkce: 'S256',
      },
      {
        name: 'OpenID Connect',
        provider_type: 'openidconnect',
        authorization_url: 'https://sso.example.com/authorize',
        access_token_url: 'https://sso.example.com/token',
        profile_url: 'https://sso.example.com/userinfo',
        additional_scopes: 'groups',
        pkce: 'S256',
      },
    ],
  ] as const)('%s with slug %s', (factory, slug, props, attributes) => {
    const made = setUp();
    const all = { blueprint: made.blueprint, clientId: 'client', clientSecret, ...props };
    const source = AuthentikSource[factory](made.chart, 'source', all as never);
    expect(entryOf(entriesOf(made), OAUTH, slug).attrs).toEqual(oauth(slug, attributes));
    expect(source).toMatchObject({
      kind: factory,
      hasButton: true,
      callbackUrl: `${BASE}source/oauth/callback/${slug}/`,
      loginUrl: `${BASE}source/oauth/login/${slug}/`,
    });
    const worker = env(container(made.chart, 'pixee-enterprise-server-authentik-worker'));
    expect(worker[`SOURCE_${slug.toUpperCase().replaceAll('-', '_')}_CLIENT_SECRET`]).toEqual({
      secretKeyRef: { name: 'identity-provider', key: 'clientSecret' },
    });
  });

  test('take name, picture, slug and matching of the user', () => {
    const made = setUp();
    AuthentikSource.google(made.chart, 'source', {
      blueprint: made.blueprint,
      clientId: 'client',
      clientSecret,
      name: 'Staff',
      slug: 'staff',
      icon: 'https://example.com/staff.svg',
      userMatching: 'email_deny',
    });
    expect(entryOf(entriesOf(made), OAUTH, 'staff').attrs).toMatchObject({
      name: 'Staff',
      icon: 'https://example.com/staff.svg',
      user_matching_mode: 'email_deny',
    });
  });
});

test('new users are turned away by a flow that says so, where they are not wanted', () => {
  const made = setUp();
  made.google('google', { enrollment: false });
  const entries = entriesOf(made);
  const refusal = entryOf(entries, 'authentik_flows.flow', 'google-no-enrollment');
  const deny = entryOf(entries, 'authentik_stages_deny.denystage', 'google-no-enrollment');
  expect(entryOf(entries, SAML, 'google').attrs).toMatchObject({
    enrollment_flow: { '!KeyOf': refusal.id },
  });
  expect(refusal.attrs).toMatchObject({ designation: 'enrollment' });
  expect(
    entries
      .filter(({ model }) => model === 'authentik_flows.flowstagebinding')
      .map((entry) => entry.identifiers),
  ).toEqual([{ target: { '!KeyOf': refusal.id }, stage: { '!KeyOf': deny.id }, order: 10 }]);
});

test('one slug cannot be two sources of different kinds', () => {
  const made = setUp();
  made.google('google', { slug: 'staff' });
  made.oracle('oracle', { slug: 'staff' });
  expect(problems(made.chart)).toEqual([
    expect.stringContaining(
      'authentik_sources_oauth.oauthsource "staff": slug is "staff", as that of authentik_sources_saml.samlsource "staff"',
    ),
  ]);
});

describe('LDAP', () => {
  const managed = (...names: readonly string[]) =>
    names.map((name) => ({
      '!Find': [
        'authentik_sources_ldap.ldapsourcepropertymapping',
        ['managed', `goauthentik.io/sources/ldap/${name}`],
      ],
    }));

  function ldap(more: Partial<Parameters<typeof AuthentikSource.ldap>[2]> = {}) {
    const made = setUp();
    const source = AuthentikSource.ldap(made.chart, 'ldap', {
      blueprint: made.blueprint,
      serverUri: 'ldaps://dc1.example.com',
      baseDn: 'dc=example,dc=com',
      bindDn: 'cn=authentik,dc=example,dc=com',
      bindPassword: Credential.existing('directory', 'password'),
      ...more,
    });
    return { source, entries: entriesOf(made) };
  }

  test('an Active Directory is read with the mappings that come with Authentik, and never written to', () => {
    const { source, entries } = ldap();
    expect(source).toMatchObject({ hasButton: false, slug: 'ldap' });
    expect(source.callbackUrl ?? source.acsUrl ?? source.loginUrl).toBeUndefined();
    expect(entries[0]?.attrs).toEqual({
      identifiers: { name: 'System - LDAP Source - Mappings' },
      required: false,
    });
    expect(entryOf(entries, LDAP, 'ldap').attrs).toEqual({
      name: 'LDAP',
      enabled: true,
      server_uri: 'ldaps://dc1.example.com',
      start_tls: false,
      bind_cn: 'cn=authentik,dc=example,dc=com',
      bind_password: { '!Env': 'SOURCE_LDAP_BIND_PASSWORD' },
      base_dn: 'dc=example,dc=com',
      additional_user_dn: '',
      additional_group_dn: '',
      user_object_filter: '(&(objectCategory=person)(objectClass=user))',
      group_object_filter: '(objectClass=group)',
      object_uniqueness_field: 'objectSid',
      user_property_mappings: managed(
        ...['default-dn-path', 'default-name', 'default-mail'],
        ...['ms-samaccountname', 'ms-userprincipalname', 'ms-givenName', 'ms-sn'],
      ),
      group_property_mappings: managed('default-name'),
      password_login_update_internal_password: false,
      sync_users: true,
      sync_users_password: false,
      sync_groups: true,
    });
  });

  test('an OpenLDAP names and numbers its entries differently', () => {
    const { entries } = ldap({ schema: 'openLdap' });
    expect(entryOf(entries, LDAP, 'ldap').attrs).toMatchObject({
      object_uniqueness_field: 'entryUUID',
      group_object_filter: '(objectClass=groupOfNames)',
      user_property_mappings: managed('default-dn-path', 'openldap-cn', 'default-mail', 'openldap-uid'),
      group_property_mappings: managed('openldap-cn'),
    });
  });

  test('its certificate is verified with that of its authority', () => {
    const { entries } = ldap({ certificate: FIRST_CERTIFICATE, startTls: true });
    const pair = entryOf(entries, PAIR, 'Authority of the source ldap');
    expect(entryOf(entries, LDAP, 'ldap').attrs).toMatchObject({
      peer_certificate: { '!KeyOf': pair.id },
      start_tls: true,
    });
  });

  test('it is looked for where the user says', () => {
    const wanted = {
      userDn: 'ou=people',
      groupDn: 'ou=groups',
      userFilter: '(uid=*)',
      groupFilter: '(cn=*)',
    };
    expect(entryOf(ldap(wanted).entries, LDAP, 'ldap').attrs).toMatchObject({
      additional_user_dn: 'ou=people',
      additional_group_dn: 'ou=groups',
      user_object_filter: '(uid=*)',
      group_object_filter: '(cn=*)',
    });
  });
});
