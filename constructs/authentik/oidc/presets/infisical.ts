import { stringifyDocuments } from '../../../../lib/output/yaml';
import type { OidcApplicationOptions } from '../oidc-application-props';
import { type OidcPreset, presetNames, type PresetSecretOptions } from './preset';

/** Props of `OidcApplication.infisical`. */
export interface InfisicalApplicationProps extends OidcApplicationOptions, PresetSecretOptions {}

const KEY = 'INFISICAL_OIDC_CLIENT_SECRET';

/** Infisical, whose administrators enter OpenID Connect in the settings of the organisation; that needs a licence. */
export function infisicalPreset(props: InfisicalApplicationProps): OidcPreset {
  const { name, slug, clientId, namespace, secretName, url } = presetNames(props, {
    name: 'Infisical',
    slug: 'infisical',
  });
  return {
    props: {
      ...props,
      name,
      slug,
      redirectUris: ['/api/v1/sso/oidc/callback'],
      secret: { namespace, name: secretName, key: KEY },
    },
    configuration: ({ discovery }) =>
      stringifyDocuments([
        {
          environment: { SITE_URL: url },
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
