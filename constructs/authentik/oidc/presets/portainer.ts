import { stringifyDocuments } from '../../../../lib/output/yaml';
import type { OidcApplicationOptions } from '../oidc-application-props';
import { type OidcPreset, presetNames, type PresetSecretOptions } from './preset';

/** Props of `OidcApplication.portainer`. */
export interface PortainerApplicationProps extends OidcApplicationOptions, PresetSecretOptions {}

const KEY = 'secret';

/**
 * Portainer, whose administrators enter the configuration in its interface; who administers it is said there too.
 *
 * @see https://docs.portainer.io/admin/settings/authentication/oauth
 */
export function portainerPreset(props: PortainerApplicationProps): OidcPreset {
  const { name, slug, clientId, namespace, secretName, url } = presetNames(props, {
    name: 'Portainer',
    slug: 'portainer',
  });
  return {
    props: {
      ...props,
      name,
      slug,
      redirectUris: [`${url}/`],
      secret: { namespace, name: secretName, key: KEY },
    },
    configuration: ({ authorization, token, userinfo, endSession }) =>
      stringifyDocuments([
        {
          'Settings, Authentication, OAuth, Custom': {
            'Client ID': clientId,
            'Client Secret': `what the key ${KEY} of the Secret ${secretName} in the namespace ${namespace} holds`,
            'Authorization URL': authorization,
            'Access Token URL': token,
            'Resource URL': userinfo,
            'Redirect URL': `${url}/`,
            'Logout URL': endSession,
            'User Identifier': 'preferred_username',
            Scopes: 'email openid profile',
          },
        },
      ]),
  };
}
