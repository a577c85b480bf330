/** The identity providers and directories that users can come from. */
export const SOURCE_KINDS = [
  'googleWorkspace',
  'oracle',
  'google',
  'entra',
  'okta',
  'openidConnect',
  'ldap',
] as const;

/** A kind of identity provider, as the values name it. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What is usual for one kind. */
export interface SourceKindDefaults {
  /** What people call it. */
  readonly title: string;
  /** Short name in URLs, unless another is given. */
  readonly slug: string;
  /** By what it speaks with Authentik. */
  readonly protocol: 'saml' | 'oauth' | 'ldap';
  /** Picture on the sign-in page. @default - Authentik's own for the kind */
  readonly icon?: string;
}

/** Pictures that lie in the image of Authentik. */
const ICONS = '/static/authentik/sources';

/** What is usual for each kind; slugs are those of the product's documentation, where it has one. */
export const SOURCE_DEFAULTS: Readonly<Record<SourceKind, SourceKindDefaults>> = {
  googleWorkspace: {
    title: 'Google Workspace',
    slug: 'google',
    protocol: 'saml',
    icon: `${ICONS}/google.svg`,
  },
  oracle: { title: 'Oracle', slug: 'oracle', protocol: 'oauth' },
  // One slug cannot be two sources, and `google` is the one of Google Workspace.
  google: { title: 'Google', slug: 'google-oauth', protocol: 'oauth' },
  entra: { title: 'Microsoft Entra ID', slug: 'entra', protocol: 'oauth' },
  okta: { title: 'Okta', slug: 'okta', protocol: 'oauth' },
  openidConnect: { title: 'OpenID Connect', slug: 'oidc', protocol: 'oauth' },
  ldap: { title: 'LDAP', slug: 'ldap', protocol: 'ldap' },
};

/** The variable of the worker by which a source reads a secret; those that begin with `AUTHENTIK_` would be settings. */
export function sourceVariable(slug: string, what: 'CLIENT_SECRET' | 'BIND_PASSWORD'): string {
  return `SOURCE_${slug.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}_${what}`;
}
