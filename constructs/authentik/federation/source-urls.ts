import type { SourceProtocol } from '../../../lib/authentik/source-kind';

/** Addresses of Authentik that the identity provider is told. */
export interface SourceUrls {
  /** Where the browser is sent to with the answer of a SAML identity provider. @default - it is none */
  readonly acsUrl?: string;
  /** What Authentik calls itself at a SAML identity provider. @default - it is none */
  readonly entityId?: string;
  /** Where an OAuth identity provider sends the browser back to. @default - it is none */
  readonly callbackUrl?: string;
  /** Where the browser is sent to the identity provider from. @default - it has none: users type their password at Authentik */
  readonly loginUrl?: string;
}

/**
 * The addresses of a source.
 *
 * @param url address of Authentik, with a slash at the end
 */
export function sourceUrls(protocol: SourceProtocol, url: string, slug: string): SourceUrls {
  if (protocol === 'ldap') return {};
  if (protocol === 'oauth') {
    return {
      callbackUrl: `${url}source/oauth/callback/${slug}/`,
      loginUrl: `${url}source/oauth/login/${slug}/`,
    };
  }
  const saml = `${url}source/saml/${slug}/`;
  // Without a slash at its end, as the product's documentation has it: identity providers compare it letter by letter.
  return { acsUrl: `${saml}acs/`, entityId: `${saml}metadata`, loginUrl: saml };
}
