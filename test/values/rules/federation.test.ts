import type { AuthentikFederationOptions } from '../../../lib/values/contract/cdk8s/authentik/federation';
import type { Values } from '../../../lib/values/contract/values';
import { prepareValues } from '../../../lib/values/prepare';
import { FIRST_CERTIFICATE } from '../../../lib/values/samples/certificates';

const PLACE = 'cdk8s.authentik.federation.';
const GOOGLE = {
  ssoUrl: 'https://accounts.google.com/o/saml2/idp?idpid=C01',
  certificate: FIRST_CERTIFICATE,
};
const ORACLE = { host: 'idcs-0.identity.oraclecloud.com', clientId: 'id', existingSecret: 'oracle' };
const OKTA = { url: 'https://acme.okta.com', clientId: 'id', existingSecret: 'okta' };
const LDAP = {
  serverUri: 'ldaps://dc1.example.com',
  baseDn: 'dc=example',
  bindDn: 'cn=reader',
  existingSecret: 'ldap',
  certificate: FIRST_CERTIFICATE,
};

/** What is said about some identity providers, each finding a line: `rule place message; remedy`. */
function said(federation: AuthentikFederationOptions, more: Values = {}): readonly string[] {
  const values: Values = {
    global: { pixee: { domain: 'pixee.example.com' } },
    authentik: { enabled: true },
    ...more,
    cdk8s: { ...more.cdk8s, authentik: { federation } },
  };
  return prepareValues(values)
    .findings.filter(({ path }) => path?.join('.').startsWith(PLACE))
    .map(({ rule, path, message, remedy }) => {
      const place = (path ?? []).join('.').slice(PLACE.length);
      return `${rule}: ${place} ${message}${remedy === undefined ? '' : `; ${remedy}`}`;
    });
}

test('whole descriptions are taken', () => {
  expect(said({ autoRedirect: true, googleWorkspace: GOOGLE, ldap: LDAP })).toEqual([]);
  expect(said({ googleWorkspace: GOOGLE, oracle: ORACLE, okta: OKTA })).toEqual([]);
});

test('two identity providers cannot both be gone on to', () => {
  expect(said({ autoRedirect: true, googleWorkspace: GOOGLE, oracle: ORACLE })).toEqual([
    'federation-auto-redirect: autoRedirect is true, which takes exactly one identity provider to go on to, got Google Workspace and Oracle; set it to false, so that users choose on the sign-in page',
  ]);
});

test.each([{}, { ldap: LDAP }])('without an identity provider there is nothing to go on to', (federation) => {
  expect(said({ autoRedirect: true, ...federation })).toEqual([
    'federation-auto-redirect: autoRedirect is true, which takes exactly one identity provider to go on to, got none; describe one, or remove it',
  ]);
});

test('administrators keep a way in', () => {
  expect(said({ autoRedirect: true, directLogin: false, googleWorkspace: GOOGLE })).toEqual([
    'federation-auto-redirect: directLogin is false, so that `akadmin` can sign in only by a recovery key when the identity provider fails; remove it',
  ]);
  expect(said({ directLogin: true })).toEqual([
    expect.stringContaining('directLogin has no effect, because no identity provider is described'),
  ]);
});

test('an identity provider needs Authentik, and sign-in', () => {
  expect(said({ oracle: ORACLE }, { authentik: { enabled: false } })).toEqual([
    'federation-without-authentik: oracle describes Oracle, but `authentik.enabled` is not true; set `authentik.enabled: true`, or sign in by `global.pixee.access.oidc.client` without Authentik',
  ]);
  const off = { global: { pixee: { domain: 'pixee.example.com', access: { enabled: false } } } };
  expect(said({ oracle: ORACLE }, off)).toEqual([
    'federation-without-authentik: oracle describes Oracle, but `global.pixee.access.enabled` is false; remove one of them',
  ]);
});

test('a description by half tells all that is missing', () => {
  expect(said({ openIdConnect: { clientId: 'id' } })).toEqual([
    'federation-incomplete: openIdConnect.authorizationUrl is missing, but OpenID Connect does not work without it; set it, or remove the section',
    'federation-incomplete: openIdConnect.tokenUrl is missing, but OpenID Connect does not work without it; set it, or remove the section',
    'federation-incomplete: openIdConnect.userInfoUrl is missing, but OpenID Connect does not work without it; set it, or remove the section',
    'federation-incomplete: openIdConnect.clientSecret is missing, but OpenID Connect does not work without it; set it, or name a Secret that holds it in `cdk8s.authentik.federation.openIdConnect.existingSecret`, or a store in `cdk8s.externalSecrets`',
  ]);
  const store = { cdk8s: { externalSecrets: { store: { name: 'vault' } } } };
  expect(said({ google: { clientId: 'id' } }, store)).toEqual([]);
  expect(said({ okta: { slug: 'staff' } })).toHaveLength(3);
});

test('two sources have two slugs', () => {
  expect(said({ googleWorkspace: GOOGLE, oracle: { ...ORACLE, slug: 'google' } })).toEqual([
    'federation-slug: oracle.slug is google, as that of Google Workspace; give one of them another',
  ]);
});

test('a directory is spoken to so that nobody listens, or answers in its place', () => {
  expect(said({ ldap: { ...LDAP, serverUri: 'ldap://dc1.example.com' } })).toEqual([
    expect.stringContaining('serverUri is not encrypted, and the passwords of all users go through it'),
  ]);
  expect(said({ ldap: { ...LDAP, serverUri: 'ldap://dc1.example.com', startTls: true } })).toEqual([]);
  expect(said({ ldap: { ...LDAP, certificate: '' } })).toEqual([
    expect.stringContaining('certificate is missing, so that any server that answers'),
  ]);
});

test.each<readonly [AuthentikFederationOptions, string]>([
  [
    { googleWorkspace: { ...GOOGLE, slug: 'Google' } },
    'slug-format: googleWorkspace.slug must be a slug: lower-case letters, digits, dashes and underscores, got "Google"; write google',
  ],
  [
    { googleWorkspace: { ...GOOGLE, certificate: 'MIIB' } },
    'certificate-format: googleWorkspace.certificate must be a certificate as PEM text, got text (hidden)',
  ],
  [
    { googleWorkspace: { ...GOOGLE, certificate: FIRST_CERTIFICATE.trim().replaceAll('\n', '\\n') } },
    'googleWorkspace.certificate must be a certificate as PEM text, got text (hidden)',
  ],
  [
    { googleWorkspace: { ...GOOGLE, ssoUrl: 'accounts.google.com' } },
    'sso-url: googleWorkspace.ssoUrl must be an address such as',
  ],
  [
    { oracle: { ...ORACLE, host: 'idcs-0123' } },
    'oracle-host: oracle.host must be the host of an identity domain such as idcs-0123.identity.oraclecloud.com, got "idcs-0123"; write idcs-0123.identity.oraclecloud.com',
  ],
  [
    { oracle: { ...ORACLE, host: 'https://idcs-0.identity.oraclecloud.com:443' } },
    'write idcs-0.identity.oraclecloud.com',
  ],
  [
    { entra: { clientId: 'id', existingSecret: 'entra', tenantId: 'common' } },
    '"common" lets users of other tenants in; give the directory (tenant) id',
  ],
  [
    { okta: { ...OKTA, url: 'acme.okta.com' } },
    'url-format: okta.url must be a URL such as https://host.example.com, got "acme.okta.com"; write https://acme.okta.com',
  ],
  [{ ldap: { ...LDAP, serverUri: 'dc1.example.com' } }, 'write ldaps://dc1.example.com'],
])('formats are held against what is allowed (%#)', (federation, expected) => {
  expect(said(federation)).toEqual([expect.stringContaining(expected)]);
});

test('a private key in place of a certificate is not shown', () => {
  const [finding] = said({
    googleWorkspace: {
      ...GOOGLE,
      certificate: '-----BEGIN PRIVATE KEY-----\nhush\n-----END PRIVATE KEY-----',
    },
  });
  expect(finding).toContain('must be a certificate as PEM text, got text (hidden)');
  expect(finding).not.toContain('hush');
});
