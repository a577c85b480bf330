import type { AuthentikFederationOptions } from '../contract/cdk8s/authentik/federation';
import type { ExternalSecretKeys } from '../contract/cdk8s/external-secrets';
import { FIRST_CERTIFICATE, SECOND_CERTIFICATE } from './certificates';
import type { SampleGroup } from './sample-group';
import { AUTHENTIK } from './authentik';

const OAUTH = { clientId: 'first', clientSecret: 'first-secret' };
const GIVEN = {
  googleWorkspace: {
    ssoUrl: 'https://accounts.google.com/o/saml2/idp?idpid=first',
    certificate: FIRST_CERTIFICATE,
  },
  oracle: { ...OAUTH, host: 'idcs-first.identity.oraclecloud.com' },
  google: OAUTH,
  entra: { ...OAUTH, tenantId: 'first.example.com' },
  okta: { ...OAUTH, url: 'https://first.okta.com' },
  openIdConnect: {
    ...OAUTH,
    authorizationUrl: 'https://first.example.com/authorize',
    tokenUrl: 'https://first.example.com/token',
    userInfoUrl: 'https://first.example.com/userinfo',
  },
  ldap: {
    serverUri: 'ldaps://first.example.com',
    baseDn: 'dc=first',
    bindDn: 'cn=first',
    bindPassword: 'first-password',
  },
} as const satisfies AuthentikFederationOptions;

type Source = keyof typeof GIVEN;

const BROWSER = {
  name: 'Staff',
  slug: 'staff',
  icon: 'https://example.com/staff.svg',
  userMatching: 'email_deny',
  enrollment: false,
} as const;

function federation(given: AuthentikFederationOptions, set: AuthentikFederationOptions): SampleGroup {
  return {
    given: { authentik: AUTHENTIK, cdk8s: { authentik: { federation: given } } },
    set: { cdk8s: { authentik: { federation: set } } },
  };
}

/** One source, its values one by one. */
function source<S extends Source>(name: S, set: AuthentikFederationOptions[S]): SampleGroup {
  return federation({ [name]: GIVEN[name] }, { [name]: set });
}

/** The Secret of one source, in place of a secret written down. */
function existing(name: Exclude<Source, 'googleWorkspace'>, key: string): SampleGroup[] {
  const secret = { ...GIVEN[name], existingSecret: 'first' };
  return [
    federation({ [name]: GIVEN[name] }, { [name]: { existingSecret: 'second' } }),
    federation({ [name]: secret }, { [name]: { secretKeys: { [key]: 'second' } } }),
  ];
}

/** The place of one secret in a store. */
function remote(name: Exclude<Source, 'googleWorkspace'>, key: keyof ExternalSecretKeys): SampleGroup {
  const without = Object.fromEntries(
    Object.entries(GIVEN[name]).filter(([place]) => place !== 'clientSecret' && place !== 'bindPassword'),
  );
  return {
    given: {
      authentik: AUTHENTIK,
      cdk8s: {
        authentik: { federation: { [name]: without } },
        externalSecrets: { store: { name: 'vault' } },
      },
    },
    set: { cdk8s: { externalSecrets: { keys: { [key]: { key: 'elsewhere', property: 'there' } } } } },
  };
}

const SECOND_CLIENT = { clientId: 'second', clientSecret: 'second-secret' };

/** Identity providers whose users sign in to Authentik. */
export const FEDERATION_SAMPLES: readonly SampleGroup[] = [
  federation({ googleWorkspace: GIVEN.googleWorkspace }, { autoRedirect: true, directLogin: true }),
  source('googleWorkspace', {
    ...BROWSER,
    ssoUrl: 'https://accounts.google.com/o/saml2/idp?idpid=second',
    certificate: SECOND_CERTIFICATE,
  }),
  source('oracle', { ...BROWSER, ...SECOND_CLIENT, host: 'idcs-second.identity.oraclecloud.com' }),
  source('google', { ...BROWSER, ...SECOND_CLIENT }),
  source('entra', { ...BROWSER, ...SECOND_CLIENT, tenantId: 'second.example.com' }),
  source('okta', { ...BROWSER, ...SECOND_CLIENT, url: 'https://second.okta.com/oauth2/default' }),
  source('openIdConnect', {
    ...BROWSER,
    ...SECOND_CLIENT,
    authorizationUrl: 'https://second.example.com/authorize',
    tokenUrl: 'https://second.example.com/token',
    userInfoUrl: 'https://second.example.com/userinfo',
    additionalScopes: 'groups',
    pkce: 'S256',
  }),
  source('ldap', {
    name: 'Staff',
    slug: 'staff',
    serverUri: 'ldap://second.example.com',
    baseDn: 'dc=second',
    bindDn: 'cn=second',
    bindPassword: 'second-password',
    schema: 'openLdap',
    certificate: SECOND_CERTIFICATE,
    startTls: true,
    userDn: 'ou=people',
    groupDn: 'ou=groups',
    userFilter: '(uid=*)',
    groupFilter: '(cn=*)',
  }),
  ...(['oracle', 'google', 'entra', 'okta', 'openIdConnect'] as const).flatMap((name) =>
    existing(name, 'clientSecretKey'),
  ),
  ...existing('ldap', 'bindPasswordKey'),
  remote('oracle', 'authentikOracle'),
  remote('google', 'authentikGoogle'),
  remote('entra', 'authentikEntra'),
  remote('okta', 'authentikOkta'),
  remote('openIdConnect', 'authentikOpenIdConnect'),
  remote('ldap', 'authentikLdap'),
];
