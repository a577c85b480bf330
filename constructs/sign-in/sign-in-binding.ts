import { hasPlaceholder, urlOf } from '../../lib/rules/placeholders';
import type { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import { Credential } from '../../lib/core/credential/credential';
import { CredentialSecret, type SecretKey } from '../../lib/core/credential/credential-secret';
import type { Env } from '../../lib/core/pod/env';
import { Release } from '../../lib/core/release/release';
import { urlFormat } from '../../lib/rules/formats/url';
import type { SignIn, SignInProvider, SignInSettings } from './sign-in';
import { withoutEnds } from '../../lib/base/trim';
import { PixeeError } from '../../lib/findings/pixee-error';

/** Name of the Secret with the client secret, as the product's documentation has it. */
export const CLIENT_SECRET_NAME = 'oidc-client-secrets';
/** Key of the client secret in it. */
export const CLIENT_SECRET_KEY = 'secret';
/** Paths that users may be sent back to: the product's guides name both, the first for most providers. */
export const REDIRECT_PATHS = ['/api/auth/login', '/api/auth/callback'] as const;

const DEFAULT_SCOPES: Partial<Record<SignInProvider, string>> = {
  authentik: 'openid profile email pixee_roles',
};
const CLIENT_IDS: Partial<Record<SignInProvider, string>> = { embedded: 'web', authentik: 'pixee' };

/** The client secret of a sign-in. */
export interface SignInSecret {
  /** Where it is. @default - nobody signs in */
  readonly clientSecret?: SecretKey;
  /** What holds it. @default - nobody signs in */
  readonly secret?: CredentialSecret;
}

/**
 * Gives the platform the environment by which Quarkus signs users in; without a sign-in, it is switched off.
 *
 * @returns where the client secret is, and what holds it
 */
export function addSignInEnv(scope: Construct, env: Env, signIn: SignIn | undefined): SignInSecret {
  env.set('PIXEE_ACCESS_ENABLED', signIn !== undefined);
  if (signIn === undefined) return {};
  const release = Release.of(scope);
  const { settings } = signIn;
  const secret = new CredentialSecret(scope, 'sign-in', {
    name: CLIENT_SECRET_NAME,
    labels: release.objectLabels,
    purpose: 'client secret of the sign-in',
    random: isOurOwn(settings.provider) ? [CLIENT_SECRET_KEY] : [],
  });
  const secretKeyRef = secret.add(CLIENT_SECRET_KEY, clientSecretOf(settings));
  env
    .set('QUARKUS_OIDC_PROVIDER', wellKnownProvider(settings.provider))
    .set('QUARKUS_OIDC_AUTH_SERVER_URL', authServerUrl(release, settings))
    .set('QUARKUS_OIDC_CLIENT_ID', clientId(settings))
    .set('QUARKUS_OIDC_CREDENTIALS_SECRET', { secretKeyRef })
    .set('QUARKUS_OIDC_APPLICATION_TYPE', settings.applicationType ?? 'web-app')
    .set('QUARKUS_OIDC_AUTHENTICATION_REDIRECT_PATH', redirectPath(settings))
    .set('QUARKUS_OIDC_AUTHENTICATION_SCOPES', scopes(settings))
    .set('QUARKUS_OIDC_TOKEN_ISSUER', settings.issuer);
  return { secret, clientSecret: secretKeyRef };
}

/** The client secret. Only the embedded provider has one that everybody knows; for the others, somebody must make the Secret. */
export function clientSecretOf({ clientSecret, provider }: SignInSettings): Credential {
  if (clientSecret !== undefined) return clientSecret;
  return provider === 'embedded'
    ? Credential.inline('secret')
    : Credential.existing(CLIENT_SECRET_NAME, CLIENT_SECRET_KEY);
}

/** Client id at the provider; those of the release have one that the documentation names. */
export function clientId({ clientId: id, provider }: SignInSettings): string {
  return given(id) ?? CLIENT_IDS[provider] ?? '';
}

/** Where users are sent back to after signing in: full URL, for the provider. */
export function redirectUri(release: Release, settings: SignInSettings): string {
  return given(settings.redirectUri) ?? `${release.url}${redirectPath(settings)}`;
}

/** Address of the provider; Google's and Microsoft's common one are known to Quarkus. */
export function authServerUrl(release: Release, settings: SignInSettings): string | undefined {
  if (settings.authServerUrl) return settings.authServerUrl;
  if (settings.provider === 'authentik')
    return `${release.url}${given(settings.webPath) ?? '/authentik/'}application/o/pixee/`;
  return settings.provider === 'embedded' ? embeddedIssuer(release, settings) : undefined;
}

/** Address under which the embedded provider is reached, which is also the issuer of its tokens. */
export function embeddedIssuer(release: Release, settings: SignInSettings): string {
  const path = settings.basePath ?? 'oidc';
  return given(settings.issuer) ?? `${release.url}/${withoutEnds(path, '/')}`;
}

/** Whether the provider belongs to the release, which then gives it the client secret. */
function isOurOwn(provider: SignInProvider): boolean {
  return provider === 'authentik' || provider === 'embedded';
}

/** Quarkus knows two providers by name; the others are found by their address. */
function wellKnownProvider(provider: SignInProvider): string | undefined {
  return provider === 'google' || provider === 'microsoft' ? provider : undefined;
}

function redirectPath(settings: SignInSettings): string {
  if (settings.redirectUri) {
    const wrong = hasPlaceholder(settings.redirectUri) ? undefined : urlFormat(settings.redirectUri);
    if (wrong !== undefined) throw PixeeError.of('sign-in-props', `redirectUri must be ${wrong.expected}`);
    return urlOf(settings.redirectUri).pathname;
  }
  return given(settings.authenticationRedirectPath) ?? REDIRECT_PATHS[0];
}

/**
 * Google and Microsoft come with scopes of their own; the others need to be asked for name and e-mail address, Authentik for the
 * product's roles too.
 */
function scopes(settings: SignInSettings): string | undefined {
  const wanted =
    settings.scopes ??
    (wellKnownProvider(settings.provider) === undefined
      ? (DEFAULT_SCOPES[settings.provider] ?? 'openid profile email')
      : undefined);
  return wanted
    ?.trim()
    .split(/[\s,]+/)
    .join(',');
}
