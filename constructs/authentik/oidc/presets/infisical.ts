import { stringifyDocuments } from '../../../../lib/output/yaml';
import type { OidcApplicationOptions } from '../oidc-application-props';
import type { OidcPreset, PresetSecretOptions } from './preset';
import { withoutTail } from '../../../../lib/base/trim';

/** Props of `OidcApplication.infisical`. */
export interface InfisicalApplicationProps extends OidcApplicationOptions, PresetSecretOptions {}

const KEY = 'INFISICAL_OIDC_CLIENT_SECRET';

/** Infisical, whose administrators enter OpenID Connect in the settings of the organisation; that needs a licence. */
export function infisicalPreset(props: InfisicalApplicationProps): OidcPreset {
  const { namespace = 'infisical', secretName = 'infisical-oidc', url, clientId = 'infisical' } = props;
  return {
    props: {
      ...props,
      name: 'Infisical',
      slug: 'infisical',
      redirectUris: ['/api/v1/sso/oidc/callback'],
      secret: { namespace, name: secretName, key: KEY },
    },
    configuration: ({ discovery }) =>
      stringifyDocuments([
        {
          environment: { SITE_URL: withoutTail(url, '/') },
          'organization settings, SSO, OIDC': {
            'Configuration Type': 'Discovery URL',
            'Discovery Document URL': discovery,
            'JWT Signature Algorithm': 'RS256',
            'Client ID': clientId,
            'Client Secret': `what the key ${KEY} of the Secret ${secretName} in the namespace ${namespace} holds`,
          },
        },
      ]),
  };
}
