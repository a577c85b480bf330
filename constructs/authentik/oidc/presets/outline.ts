import { stringifyDocuments } from '../../../../lib/output/yaml';
import type { OidcApplicationOptions } from '../oidc-application-props';
import { type OidcPreset, presetNames, type PresetSecretOptions } from './preset';

/** Props of `OidcApplication.outline`. */
export interface OutlineApplicationProps extends OidcApplicationOptions, PresetSecretOptions {}

const KEY = 'OIDC_CLIENT_SECRET';

/**
 * Outline, by variables of its container.
 *
 * @see https://docs.getoutline.com/s/hosting/doc/oidc-8CPBm6uC0I
 */
export function outlinePreset(props: OutlineApplicationProps): OidcPreset {
  const { name, slug, clientId, namespace, secretName } = presetNames(props, {
    name: 'Outline',
    slug: 'outline',
  });
  return {
    props: {
      ...props,
      name,
      slug,
      subject: props.subject ?? 'user_username',
      // Recent releases turn users away whose address is not verified (goauthentik/authentik#23259).
      emailVerified: props.emailVerified ?? true,
      redirectUris: ['/auth/oidc.callback'],
      secret: { namespace, name: secretName, key: KEY },
    },
    configuration: ({ authorization, token, userinfo, endSession }) =>
      stringifyDocuments([
        {
          env: [
            { name: 'OIDC_CLIENT_ID', value: clientId },
            { name: KEY, valueFrom: { secretKeyRef: { name: secretName, key: KEY } } },
            { name: 'OIDC_AUTH_URI', value: authorization },
            { name: 'OIDC_TOKEN_URI', value: token },
            { name: 'OIDC_USERINFO_URI', value: userinfo },
            { name: 'OIDC_LOGOUT_URI', value: endSession },
            { name: 'OIDC_USERNAME_CLAIM', value: 'preferred_username' },
            { name: 'OIDC_DISPLAY_NAME', value: 'authentik' },
            { name: 'OIDC_SCOPES', value: 'openid profile email' },
          ],
        },
      ]),
  };
}
