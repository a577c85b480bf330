import { stringifyDocuments } from '../../../../lib/output/yaml';
import type { OidcApplicationOptions } from '../oidc-application-props';
import { AUTHENTIK_ADMINS, type OidcPreset, presetNames, type PresetSecretOptions } from './preset';

/** Props of `OidcApplication.harbor`. */
export interface HarborApplicationProps extends OidcApplicationOptions, PresetSecretOptions {
  /** Name of the group whose members administer Harbor. @default - those who administer Authentik @format any */
  readonly adminGroup?: string;
}

const KEY = 'secret';

/**
 * Harbor, whose administrators enter the configuration in its interface.
 *
 * @see https://goharbor.io/docs/latest/administration/configure-authentication/oidc-auth/
 */
export function harborPreset(props: HarborApplicationProps): OidcPreset {
  const { name, slug, clientId, namespace, secretName } = presetNames(props, {
    name: 'Harbor',
    slug: 'harbor',
  });
  return {
    props: {
      ...props,
      name,
      slug,
      scopes: ['openid', 'email', 'profile', 'offline_access'],
      redirectUris: ['/c/oidc/callback'],
      secret: { namespace, name: secretName, key: KEY },
    },
    configuration: ({ issuer }) =>
      stringifyDocuments([
        {
          'Configuration, Authentication': {
            'Auth Mode': 'OIDC',
            'OIDC Provider Name': 'authentik',
            'OIDC Endpoint': issuer,
            'OIDC Client ID': clientId,
            'OIDC Client Secret': `what the key ${KEY} of the Secret ${secretName} in the namespace ${namespace} holds`,
            'Group Claim Name': 'groups',
            'OIDC Admin Group': props.adminGroup ?? AUTHENTIK_ADMINS,
            'OIDC Scope': 'openid,profile,email,offline_access',
            'Username Claim': 'preferred_username',
          },
        },
      ]),
  };
}
