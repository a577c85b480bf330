/** Identity providers whose users may sign in to Authentik, and how. Each is used once something of its section is given. */
export interface AuthentikFederationOptions {
  /**
   * Whether users go on to the identity provider at once, without a sign-in page of Authentik's; there must be exactly one, beside
   * a directory.
   * @default false
   */
  readonly autoRedirect?: boolean;
  /**
   * Whether there is a second sign-in page, for users with a password of Authentik's, such as `akadmin`.
   * @default - when `autoRedirect` is true
   */
  readonly directLogin?: boolean;
  /**
   * Google Workspace, by SAML.
   * @default - not used
   */
  readonly googleWorkspace?: GoogleWorkspaceOptions;
  /**
   * Oracle Identity Domains.
   * @default - not used
   */
  readonly oracle?: OracleDomainOptions;
  /**
   * Google's accounts, by OAuth. The consent screen of the client says whose accounts: choose `Internal`, else anybody with a
   * Google account can sign in.
   * @default - not used
   */
  readonly google?: OAuthSourceOptions;
  /**
   * A single tenant of Microsoft Entra ID.
   * @default - not used
   */
  readonly entra?: EntraOptions;
  /**
   * Okta.
   * @default - not used
   */
  readonly okta?: OktaOptions;
  /**
   * Any other provider of OpenID Connect.
   * @default - not used
   */
  readonly openIdConnect?: OpenIdConnectOptions;
  /**
   * A directory, such as Active Directory: users are copied from it and type their password at Authentik.
   * @default - not used
   */
  readonly ldap?: LdapOptions;
}

/** What all sources of users have. */
export interface AuthentikSourceOptions {
  /**
   * Name in Authentik, and on the sign-in page.
   * @default - that of the identity provider
   * @format any
   */
  readonly name?: string;
  /**
   * Short name, which becomes part of the URLs that the identity provider is told.
   * @default - `google` for Google Workspace, `google-oauth` for Google, `oidc` for OpenID Connect, else `oracle`, `entra`, `okta`, `ldap`
   * @format slug
   */
  readonly slug?: string;
}

/** What all sources have that users are sent to with their browser. */
export interface BrowserSourceOptions extends AuthentikSourceOptions {
  /**
   * Picture on the sign-in page: a URL, or a path of Authentik's storage.
   * @default - that of the identity provider, where Authentik has one
   * @format any
   */
  readonly icon?: string;
  /**
   * How users are matched with those that Authentik has: by the provider's own identifier, or by e-mail address or user name; `link`
   * takes over a user that exists, which only a provider may be trusted with that lets nobody choose them freely; `deny` refuses.
   * @default identifier
   */
  readonly userMatching?: 'identifier' | 'email_link' | 'email_deny' | 'username_link' | 'username_deny';
  /**
   * Whether users that Authentik does not know yet are taken in at their first sign-in.
   * @default true
   */
  readonly enrollment?: boolean;
}

/** What all sources have that an OAuth client stands for at the identity provider. */
export interface OAuthSourceOptions extends BrowserSourceOptions {
  /**
   * Client id that the identity provider gave.
   * @default - none, but it is required
   * @format any
   */
  readonly clientId?: string;
  /**
   * Client secret that the identity provider gave.
   * @default - that of `existingSecret` or a store, one of them is required
   * @secret
   */
  readonly clientSecret?: string;
  /**
   * Name of an existing Secret with the client secret; it wins over `clientSecret`.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Where in the existing Secret the value stands.
   * @default - under its usual key
   */
  readonly secretKeys?: OAuthSourceSecretKeys;
}

/** Keys of the Secret of an OAuth client. */
export interface OAuthSourceSecretKeys {
  /**
   * Key that holds the client secret.
   * @default clientSecret
   * @format secret-key
   */
  readonly clientSecretKey?: string;
}

/** Google Workspace, by a SAML app of its admin console. */
export interface GoogleWorkspaceOptions extends BrowserSourceOptions {
  /**
   * SSO URL of the app, `https://accounts.google.com/o/saml2/idp?idpid=…`.
   * @default - none, but it is required
   * @sensitive
   * @format sso-url
   */
  readonly ssoUrl?: string;
  /**
   * Certificate of the app, as PEM text.
   * @default - none, but it is required
   * @sensitive
   * @format certificate
   */
  readonly certificate?: string;
}

/** Oracle Identity Domains, by a confidential application. */
export interface OracleDomainOptions extends OAuthSourceOptions {
  /**
   * Host of the identity domain, such as `idcs-0123456789abcdef.identity.oraclecloud.com`.
   * @default - none, but it is required
   * @format oracle-host
   */
  readonly host?: string;
}

/** A single tenant of Microsoft Entra ID, by an app registration. */
export interface EntraOptions extends OAuthSourceOptions {
  /**
   * Directory (tenant) id, or a domain of the tenant.
   * @default - none, but it is required
   * @format tenant
   */
  readonly tenantId?: string;
}

/** Okta, by an app integration. */
export interface OktaOptions extends OAuthSourceOptions {
  /**
   * URL of the organization, such as `https://acme.okta.com`, or of a custom authorization server, with its path.
   * @default - none, but it is required
   * @sensitive
   * @format url
   */
  readonly url?: string;
}

/** Any other provider of OpenID Connect. All three URLs are given, because Authentik would look them up while it applies them. */
export interface OpenIdConnectOptions extends OAuthSourceOptions {
  /**
   * Where users are sent to sign in: the provider's `authorization_endpoint`.
   * @default - none, but it is required
   * @sensitive
   * @format url
   */
  readonly authorizationUrl?: string;
  /**
   * Where codes are redeemed: the provider's `token_endpoint`.
   * @default - none, but it is required
   * @sensitive
   * @format url
   */
  readonly tokenUrl?: string;
  /**
   * Where Authentik learns who the user is: the provider's `userinfo_endpoint`.
   * @default - none, but it is required
   * @sensitive
   * @format url
   */
  readonly userInfoUrl?: string;
  /**
   * Scopes beside `openid email profile`, with blanks between.
   * @default - none
   * @format any
   */
  readonly additionalScopes?: string;
  /**
   * Proof that codes are redeemed by who asked for them.
   * @default none
   */
  readonly pkce?: 'none' | 'plain' | 'S256';
}

/** A directory. */
export interface LdapOptions extends AuthentikSourceOptions {
  /**
   * Addresses, `ldaps://` or `ldap://`; more than one with commas between.
   * @default - none, but it is required
   * @sensitive
   * @format ldap-uri
   */
  readonly serverUri?: string;
  /**
   * Entry that everything is looked for under, such as `dc=example,dc=com`.
   * @default - none, but it is required
   * @format any
   */
  readonly baseDn?: string;
  /**
   * Entry that Authentik signs in as, which only needs to read.
   * @default - none, but it is required
   * @format any
   */
  readonly bindDn?: string;
  /**
   * Password of that entry.
   * @default - that of `existingSecret` or a store, one of them is required
   * @secret
   */
  readonly bindPassword?: string;
  /**
   * Name of an existing Secret with the password; it wins over `bindPassword`.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Where in the existing Secret the value stands.
   * @default - under its usual key
   */
  readonly secretKeys?: LdapSecretKeys;
  /**
   * Kind of directory: they name and number their entries differently.
   * @default activeDirectory
   */
  readonly schema?: 'activeDirectory' | 'openLdap';
  /**
   * Certificate of the authority that the directory's certificate is verified with, as PEM text.
   * @default - the certificate is not verified
   * @sensitive
   * @format certificate
   */
  readonly certificate?: string;
  /**
   * Whether an `ldap://` connection becomes an encrypted one.
   * @default false
   */
  readonly startTls?: boolean;
  /**
   * What is put before `baseDn` to look for users, such as `ou=people`.
   * @default - nothing
   * @format any
   */
  readonly userDn?: string;
  /**
   * What is put before `baseDn` to look for groups, such as `ou=groups`.
   * @default - nothing
   * @format any
   */
  readonly groupDn?: string;
  /**
   * LDAP filter of what is a user.
   * @default - people's accounts, not those of computers
   * @format any
   */
  readonly userFilter?: string;
  /**
   * LDAP filter of what is a group.
   * @default - groups as the kind of directory has them
   * @format any
   */
  readonly groupFilter?: string;
}

/** Keys of the Secret of a directory. */
export interface LdapSecretKeys {
  /**
   * Key that holds the password.
   * @default bindPassword
   * @format secret-key
   */
  readonly bindPasswordKey?: string;
}
