import { stringifyDocuments } from '../../../../lib/output/yaml';
import type { OidcApplicationOptions } from '../oidc-application-props';
import { type OidcPreset, presetNames, type PresetSecretOptions } from './preset';

/** Props of `OidcApplication.paperless`. */
export interface PaperlessApplicationProps extends OidcApplicationOptions, PresetSecretOptions {
  /** Whether Authentik is the only way in. @default false */
  readonly ssoOnly?: boolean;
}

const KEY = 'PAPERLESS_OIDC_CLIENT_SECRET';

/**
 * Paperless-ngx, by variables of its container, in the order that lets Kubernetes put the client secret into the third.
 *
 * @see https://docs.paperless-ngx.com/advanced_usage/#openid-connect-and-social-authentication
 */
export function paperlessPreset(props: PaperlessApplicationProps): OidcPreset {
  const { name, slug, clientId, namespace, secretName } = presetNames(props, {
    name: 'Paperless',
    slug: 'paperless',
  });
  return {
    props: {
      ...props,
      name,
      slug,
      redirectUris: ['/accounts/oidc/authentik/login/callback/'],
      secret: { namespace, name: secretName, key: KEY },
    },
    configuration: ({ discovery }) => {
      const provider = {
        provider_id: 'authentik',
        name: 'authentik',
        client_id: clientId,
        secret: `$(${KEY})`,
        settings: { server_url: discovery },
      };
      return stringifyDocuments([
        {
          env: [
            { name: KEY, valueFrom: { secretKeyRef: { name: secretName, key: KEY } } },
            { name: 'PAPERLESS_APPS', value: 'allauth.socialaccount.providers.openid_connect' },
            {
              name: 'PAPERLESS_SOCIALACCOUNT_PROVIDERS',
              value: JSON.stringify({ openid_connect: { OAUTH_PKCE_ENABLED: true, APPS: [provider] } }),
            },
            { name: 'PAPERLESS_SOCIAL_AUTO_SIGNUP', value: 'true' },
            { name: 'PAPERLESS_SOCIALACCOUNT_ALLOW_SIGNUPS', value: 'true' },
            ...(props.ssoOnly === true ? [{ name: 'PAPERLESS_DISABLE_REGULAR_LOGIN', value: 'true' }] : []),
          ],
        },
      ]);
    },
  };
}
