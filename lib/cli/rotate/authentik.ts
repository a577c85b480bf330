import type { RotationRow } from './row';

const ONCE =
  'it is read only when Authentik starts for the very first time: a new text changes nothing in a running one';

/** A client secret that Authentik has of another identity provider; its blueprint reads it from a variable. */
function federated(provider: string, variable: string): RotationRow {
  return {
    what: `client secret of Authentik at ${provider}`,
    read: new RegExp(`^${variable}$`),
    overlap: true,
    before: [`add a second client secret at ${provider}`],
    after: [`remove the old client secret at ${provider}`],
    notes: ['signing in by this provider fails while Authentik has one that the provider no longer takes'],
  };
}

const bootstrapPassword: RotationRow = {
  what: "first password of Authentik's administrator",
  read: /^AUTHENTIK_BOOTSTRAP_PASSWORD$/,
  overlap: false,
  before: ['change it in the web interface of Authentik: akadmin, Settings'],
  after: [],
  notes: [ONCE],
};

const bootstrapToken: RotationRow = {
  what: 'first API token of Authentik',
  read: /^AUTHENTIK_BOOTSTRAP_TOKEN$/,
  overlap: true,
  before: ['make a second token in the web interface of Authentik: Directory, Tokens'],
  after: ['delete the old token there'],
  notes: [ONCE],
};

/** Secrets of Authentik. */
export const authentikRows: Readonly<Record<string, RotationRow>> = {
  'authentik.pixee.clientSecret': {
    what: 'client secret that Authentik and the platform share',
    read: /^(?:QUARKUS_OIDC_CREDENTIALS_SECRET|PIXEE_OIDC_CLIENT_SECRET)$/,
    overlap: false,
    before: [],
    after: [],
    notes: [
      'nobody can sign in from the restart of the platform until Authentik has applied its blueprint again',
    ],
  },
  'authentik.authentik.secret_key': {
    what: 'key by which Authentik signs cookies',
    read: /^AUTHENTIK_SECRET_KEY$/,
    overlap: false,
    before: [],
    after: [],
    notes: [
      'all sessions end: everybody signs in again',
      'server and worker must have the same one: let both restart',
    ],
  },
  'authentik.authentik.bootstrap.password': bootstrapPassword,
  'authentik.authentik.bootstrap_password': bootstrapPassword,
  'authentik.authentik.bootstrap.token': bootstrapToken,
  'authentik.authentik.bootstrap_token': bootstrapToken,
  'authentik.authentik.postgresql.password': {
    what: "password of Authentik's database",
    read: /^AUTHENTIK_POSTGRESQL__PASSWORD$/,
    overlap: false,
    before: ['at an outside database: ALTER ROLE … PASSWORD'],
    after: [],
    notes: ['new connections fail until server and worker have restarted'],
  },
  'authentik.authentik.email.password': {
    what: 'password of the mail server',
    read: /^AUTHENTIK_EMAIL__PASSWORD$/,
    overlap: false,
    before: ['at the mail server: give the user a new password'],
    after: [],
    notes: ['mails fail until server and worker have restarted'],
  },
  'cdk8s.authentik.federation.oracle.clientSecret': federated('Oracle', 'SOURCE_ORACLE_CLIENT_SECRET'),
  'cdk8s.authentik.federation.google.clientSecret': federated('Google', 'SOURCE_GOOGLE_OAUTH_CLIENT_SECRET'),
  'cdk8s.authentik.federation.entra.clientSecret': federated('Microsoft Entra', 'SOURCE_ENTRA_CLIENT_SECRET'),
  'cdk8s.authentik.federation.okta.clientSecret': federated('Okta', 'SOURCE_OKTA_CLIENT_SECRET'),
  'cdk8s.authentik.federation.openIdConnect.clientSecret': federated(
    'the OpenID Connect provider',
    'SOURCE_OIDC_CLIENT_SECRET',
  ),
  'cdk8s.authentik.federation.ldap.bindPassword': {
    what: 'password by which Authentik reads the directory',
    read: /^SOURCE_LDAP_BIND_PASSWORD$/,
    overlap: false,
    before: ['change it in the directory'],
    after: [],
    notes: [
      'the synchronization of users fails meanwhile; who is known can sign in where passwords are kept in Authentik',
    ],
  },
  'cdk8s.observability.forwardAuth.token': {
    what: 'token of the outpost at Authentik',
    read: /^(?:AUTHENTIK_TOKEN|FORWARD_AUTH_OUTPOST_TOKEN)$/,
    overlap: false,
    before: [],
    after: [],
    notes: [
      'what the outpost guards is closed until Authentik has applied its blueprint again and the outpost has restarted',
    ],
  },
};
