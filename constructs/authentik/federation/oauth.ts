import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import type { Release } from '../../../lib/core/release/release';
import { CalledHosts } from '../../integration/called-hosts';
import { outboundHost } from '../../integration/outbound-host';
import { browserAttributes } from './common-attributes';
import { sourceVariable, type SourceKind } from '../../../lib/authentik/source-kind';
import { isAuthentikAtLeast } from '../../../lib/authentik/version';
import type { OAuthSourceProps } from './source-props';
import { withoutTail } from '../../../lib/base/trim';

/** Props of an identity provider whose issuer is known by its URL. */
export interface OktaSourceProps extends OAuthSourceProps {
  /**
   * URL of the organization, `https://acme.okta.com`, or of a custom authorization server, with its path.
   * @format url
   */
  readonly url: string;
}

/** Props of a domain of Oracle. */
export interface OracleSourceProps extends OAuthSourceProps {
  /** Host of the identity domain: `idcs-0123456789abcdef.identity.oraclecloud.com`. @format oracle-host */
  readonly host: string;
}

/** Props of a single tenant of Microsoft Entra ID. */
export interface EntraSourceProps extends OAuthSourceProps {
  /** Directory (tenant) id, or a domain of the tenant. @format tenant */
  readonly tenantId: string;
}

/** Props of any other provider of OpenID Connect. */
export interface OpenIdConnectSourceProps extends OAuthSourceProps {
  /** Where users are sent to sign in. @format url */
  readonly authorizationUrl: string;
  /** Where codes are redeemed for tokens. @format url */
  readonly tokenUrl: string;
  /** Where Authentik learns who the user is. @format url */
  readonly userInfoUrl: string;
  /** Scopes beside `openid email profile`, with blanks between. @default - none @format any */
  readonly additionalScopes?: string;
  /** Proof that codes are redeemed by who asked for them. @default none */
  readonly pkce?: 'none' | 'plain' | 'S256';
}

/** What differs from kind to kind. */
interface OAuthKind {
  readonly provider_type: 'openidconnect' | 'google' | 'entraid' | 'okta';
  readonly authorization_url?: string;
  readonly access_token_url?: string;
  readonly profile_url?: string;
  readonly additional_scopes?: string;
  readonly pkce?: 'none' | 'plain' | 'S256';
}

/**
 * Adds a domain of Oracle Identity Domains. All three URLs are given, because what is missing leads users around in a circle; the
 * address of the discovery document is not, because Authentik would read it while it applies the blueprint.
 */
export function addOracle(props: OracleSourceProps): BlueprintEntry {
  const base = `https://${props.host}/oauth2/v1`;
  return addOAuth('oracle', props, {
    provider_type: 'openidconnect',
    authorization_url: `${base}/authorize`,
    access_token_url: `${base}/token`,
    profile_url: `${base}/userinfo`,
  });
}

/** Adds Google's accounts. Authentik knows the addresses, and reads Google's keys when it applies the blueprint. */
export function addGoogle(props: OAuthSourceProps): BlueprintEntry {
  return addOAuth('google', props, { provider_type: 'google' });
}

/** Adds a single tenant of Microsoft Entra ID: Authentik's own addresses let every tenant in. */
export function addEntra(props: EntraSourceProps): BlueprintEntry {
  const base = `https://login.microsoftonline.com/${props.tenantId}/oauth2/v2.0`;
  return addOAuth('entra', props, {
    provider_type: 'entraid',
    authorization_url: `${base}/authorize`,
    access_token_url: `${base}/token`,
    profile_url: 'https://graph.microsoft.com/v1.0/me',
  });
}

/** Adds an organization of Okta, or a custom authorization server of one. */
export function addOkta(props: OktaSourceProps): BlueprintEntry {
  const url = withoutTail(props.url, '/');
  const base = /^https?:\/\/[^/]+$/.test(url) ? `${url}/oauth2/v1` : `${url}/v1`;
  return addOAuth('okta', props, {
    provider_type: 'okta',
    authorization_url: `${base}/authorize`,
    access_token_url: `${base}/token`,
    profile_url: `${base}/userinfo`,
  });
}

/** Adds any other provider of OpenID Connect. */
export function addOpenIdConnect(props: OpenIdConnectSourceProps): BlueprintEntry {
  return addOAuth('openIdConnect', props, {
    provider_type: 'openidconnect',
    authorization_url: props.authorizationUrl,
    access_token_url: props.tokenUrl,
    profile_url: props.userInfoUrl,
    additional_scopes: props.additionalScopes ?? '',
    pkce: props.pkce ?? 'none',
  });
}

function addOAuth(kind: SourceKind, props: OAuthSourceProps, attributes: OAuthKind): BlueprintEntry {
  const { blueprint, clientId, clientSecret } = props;
  const common = browserAttributes(kind, props);
  const variable = sourceVariable(common.slug, 'CLIENT_SECRET');
  callProvider(blueprint.authentik.release, common.name, attributes);
  return blueprint.add(
    new BlueprintEntry('authentik_sources_oauth.oauthsource', {
      ...common,
      ...attributes,
      // 2025.8 decides by itself.
      pkce: isAuthentikAtLeast(blueprint.authentik.version, '2025.10') ? attributes.pkce : undefined,
      consumer_key: clientId,
      consumer_secret: blueprint.addSecret(variable, clientSecret),
    }),
  );
}

/** Google's own addresses are known to Authentik (`sources/oauth/types/google.py`). */
const GOOGLE = ['https://oauth2.googleapis.com', 'https://www.googleapis.com'];

/** The browser goes to the provider by itself; tokens and names Authentik asks for. */
function callProvider(release: Release, title: string, attributes: OAuthKind): void {
  const { access_token_url, profile_url } = attributes;
  const urls = attributes.provider_type === 'google' ? GOOGLE : [access_token_url, profile_url];
  for (const url of urls) {
    if (typeof url !== 'string' || !URL.canParse(url)) continue;
    CalledHosts.of(release).add({ component: 'authentik', ...outboundHost(url, `sign-in at ${title}`) });
  }
}
