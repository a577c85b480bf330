/** A kind of identity provider or directory that users can come from, as the values name it. */
export type SourceKind =
  'googleWorkspace' | 'oracle' | 'google' | 'entra' | 'okta' | 'openIdConnect' | 'ldap';

/** All of them, in the order in which they are listed everywhere. */
export const SOURCE_KINDS = [
  'googleWorkspace',
  'oracle',
  'google',
  'entra',
  'okta',
  'openIdConnect',
  'ldap',
] as const satisfies readonly SourceKind[];

/** By what an identity provider speaks with Authentik. */
export type SourceProtocol = 'saml' | 'oauth' | 'ldap';

/** What is known of one kind. */
export interface SourceContract {
  /** What people call it. */
  readonly title: string;
  /** Short name in URLs, unless another is given. */
  readonly slug: string;
  readonly protocol: SourceProtocol;
  /** Picture on the sign-in page. @default - Authentik's own for the kind */
  readonly icon?: string;
  /** Settings that it cannot do without. */
  readonly settings: readonly string[];
  /** Its secret. @default - it has none */
  readonly secret?: SourceSecret;
}

/** The secret of a source. */
export interface SourceSecret {
  /** Where its values give it. */
  readonly place: 'clientSecret' | 'bindPassword';
  /** The entry of `secretKeys` that names its key in an existing Secret. */
  readonly keyName: 'clientSecretKey' | 'bindPasswordKey';
  /** Its place among `cdk8s.externalSecrets.keys`. */
  readonly externalName: `authentik${Capitalize<Exclude<SourceKind, 'googleWorkspace'>>}`;
}

/** Pictures that lie in the image of Authentik. */
const ICONS = '/static/authentik/sources';

/** Everything there is to know of each kind; slugs are those of the product's documentation, where it has one. */
export const SOURCES: Readonly<Record<SourceKind, SourceContract>> = {
  googleWorkspace: {
    title: 'Google Workspace',
    slug: 'google',
    protocol: 'saml',
    icon: `${ICONS}/google.svg`,
    settings: ['ssoUrl', 'certificate'],
  },
  oracle: oauth('Oracle', 'oracle', ['host'], 'authentikOracle'),
  // One slug cannot be two sources, and `google` is the one of Google Workspace.
  google: oauth('Google', 'google-oauth', [], 'authentikGoogle'),
  entra: oauth('Microsoft Entra ID', 'entra', ['tenantId'], 'authentikEntra'),
  okta: oauth('Okta', 'okta', ['url'], 'authentikOkta'),
  openIdConnect: oauth(
    'OpenID Connect',
    'oidc',
    ['authorizationUrl', 'tokenUrl', 'userInfoUrl'],
    'authentikOpenIdConnect',
  ),
  ldap: {
    title: 'LDAP',
    slug: 'ldap',
    protocol: 'ldap',
    settings: ['serverUri', 'baseDn', 'bindDn'],
    secret: { place: 'bindPassword', keyName: 'bindPasswordKey', externalName: 'authentikLdap' },
  },
};

function oauth(
  title: string,
  slug: string,
  settings: readonly string[],
  externalName: SourceSecret['externalName'],
): SourceContract {
  return {
    title,
    slug,
    protocol: 'oauth',
    settings: [...settings, 'clientId'],
    secret: { place: 'clientSecret', keyName: 'clientSecretKey', externalName },
  };
}

/** The variable of the worker by which a source reads its secret; those that begin with `AUTHENTIK_` would be settings. */
export function sourceVariable(slug: string, what: 'CLIENT_SECRET' | 'BIND_PASSWORD'): string {
  return `SOURCE_${slug.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}_${what}`;
}
