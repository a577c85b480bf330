import type { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import { Release } from '../../lib/core/release/release';
import type { Values } from '../../lib/values/contract/values';
import { EmbeddedOidc } from '../oidc/embedded-oidc';
import { SignIn, type SignInProvider, type SignInSettings } from '../sign-in/sign-in';
import { CLIENT_SECRET_KEY, CLIENT_SECRET_NAME, embeddedIssuer } from '../sign-in/sign-in-binding';
import { certManagerFromValues } from './cert-manager';
import { make } from './composition';
import { credential } from './credentials';

/** Every provider that the values choose; the rules refuse more than one. */
export function chosenProviders(values: Values): SignInProvider[] {
  const { client, embedded } = values.global?.pixee?.access?.oidc ?? {};
  const chosen = new Set<SignInProvider>();
  if (client?.provider) chosen.add(client.provider);
  if (embedded?.enabled === true) chosen.add('embedded');
  if (values.authentik?.enabled === true) chosen.add('authentik');
  return [...chosen];
}

/** How users sign in, as the values describe it; nothing when sign-in is off. */
export function signInFromValues(values: Values): SignIn | undefined {
  const settings = settingsFromValues(values);
  return settings === undefined ? undefined : SignIn.of(settings);
}

/** The embedded identity provider, when the values choose it. */
export function embeddedOidcFromValues(scope: Construct, values: Values): EmbeddedOidc | undefined {
  const settings = settingsFromValues(values);
  if (settings?.provider !== 'embedded') return undefined;
  const { usersJson, existingSecret } = values.global?.pixee?.access?.oidc?.embedded ?? {};
  const release = Release.of(scope);
  return make(EmbeddedOidc, scope, 'oidc', {
    ...values.oidc,
    certManager: certManagerFromValues(values),
    issuer: embeddedIssuer(release, settings),
    redirectUri: settings.redirectUri,
    users: credential(values, {
      // The provider has sample users of its own, so the store is asked only when its entry is named.
      name: values.cdk8s?.externalSecrets?.keys?.oidcUsers === undefined ? undefined : 'oidcUsers',
      secretName: `${release.name}-oidc-users`,
      key: 'users.json',
      inline: usersJson,
      existingSecret,
    }),
  });
}

function settingsFromValues(values: Values): SignInSettings | undefined {
  const access = values.global?.pixee?.access;
  const [provider] = chosenProviders(values);
  if (access?.enabled === false || provider === undefined) return undefined;
  const { client, embedded } = access?.oidc ?? {};
  return {
    provider,
    clientId: client?.id,
    clientSecret: credential(values, {
      name: 'oidcClient',
      secretName: CLIENT_SECRET_NAME,
      key: CLIENT_SECRET_KEY,
      inline: given(client?.secret) ?? values.authentik?.pixee?.clientSecret,
      existingSecret: typeof client?.existingSecret === 'string' ? client.existingSecret : undefined,
      existingKey: client?.secretKeys?.secretKey,
    }),
    authServerUrl: client?.authServerUrl,
    redirectUri: client?.redirectUri,
    basePath: client?.basePath,
    webPath: given(values.authentik?.authentik?.web?.path),
    ...(provider === 'embedded'
      ? {
          scopes: embedded?.scopes,
          issuer: embedded?.issuer,
          authenticationRedirectPath: embedded?.authenticationRedirectPath,
          applicationType: embedded?.applicationType,
        }
      : {
          ...(given(client?.scopes) === undefined ? {} : { scopes: client?.scopes }),
          ...(given(client?.issuer) === undefined ? {} : { issuer: client?.issuer }),
        }),
  };
}
