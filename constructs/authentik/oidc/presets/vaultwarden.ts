import { stringifyDocuments } from '../../../../lib/output/yaml';
import type { OidcApplicationOptions } from '../oidc-application-props';
import { type OidcPreset, presetNames, type PresetSecretOptions } from './preset';

/** Props of `OidcApplication.vaultwarden`. */
export interface VaultwardenApplicationProps extends OidcApplicationOptions, PresetSecretOptions {
  /** Whether Authentik is the only way in. @default false */
  readonly ssoOnly?: boolean;
}

const KEY = 'SSO_CLIENT_SECRET';

/**
 * Vaultwarden, by variables of its container. It refuses addresses that are not verified, and tokens that end within five minutes.
 *
 * @see https://github.com/dani-garcia/vaultwarden/wiki/Enabling-SSO-support-using-OpenId-Connect
 */
export function vaultwardenPreset(props: VaultwardenApplicationProps): OidcPreset {
  const { name, slug, clientId, namespace, secretName } = presetNames(props, {
    name: 'Vaultwarden',
    slug: 'vaultwarden',
  });
  return {
    props: {
      ...props,
      name,
      slug,
      emailVerified: props.emailVerified ?? true,
      scopes: ['openid', 'email', 'profile', 'offline_access'],
      accessTokenValidity: 'minutes=10',
      redirectUris: ['/identity/connect/oidc-signin'],
      secret: { namespace, name: secretName, key: KEY },
    },
    configuration: ({ issuer }) =>
      stringifyDocuments([
        {
          env: [
            { name: 'SSO_ENABLED', value: 'true' },
            { name: 'SSO_AUTHORITY', value: issuer },
            { name: 'SSO_CLIENT_ID', value: clientId },
            { name: KEY, valueFrom: { secretKeyRef: { name: secretName, key: KEY } } },
            { name: 'SSO_SCOPES', value: 'email profile offline_access' },
            { name: 'SSO_ONLY', value: String(props.ssoOnly === true) },
            { name: 'SSO_SIGNUPS_MATCH_EMAIL', value: 'true' },
          ],
        },
      ]),
  };
}
