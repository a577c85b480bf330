import { stringifyDocuments } from '../../../../lib/output/yaml';
import type { OidcApplicationOptions } from '../oidc-application-props';
import { type OidcPreset, presetNames, type PresetSecretOptions } from './preset';

/** Props of `OidcApplication.jenkins`. */
export interface JenkinsApplicationProps extends OidcApplicationOptions, PresetSecretOptions {}

const KEY = 'OIDC_CLIENT_SECRET';

/**
 * Jenkins with the plugin `oic-auth`, as its configuration as code; the client secret comes from a variable.
 *
 * @see https://plugins.jenkins.io/oic-auth/
 */
export function jenkinsPreset(props: JenkinsApplicationProps): OidcPreset {
  const { name, slug, clientId, namespace, secretName } = presetNames(props, {
    name: 'Jenkins',
    slug: 'jenkins',
  });
  return {
    props: {
      ...props,
      name,
      slug,
      redirectUris: ['/securityRealm/finishLogin'],
      secret: { namespace, name: secretName, key: KEY },
    },
    configuration: ({ discovery }) =>
      stringifyDocuments([
        {
          jenkins: {
            securityRealm: {
              oic: {
                serverConfiguration: {
                  wellKnown: {
                    wellKnownOpenIDConfigurationUrl: discovery,
                    scopesOverride: 'openid profile email',
                  },
                },
                clientId,
                clientSecret: `\${${KEY}}`,
                userNameField: 'preferred_username',
                fullNameFieldName: 'name',
                emailFieldName: 'email',
                groupsFieldName: 'groups',
                pkceEnabled: true,
              },
            },
          },
        },
      ]),
  };
}
