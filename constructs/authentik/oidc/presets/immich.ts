import { stringifyDocuments } from '../../../../lib/output/yaml';
import type { OidcApplicationOptions } from '../oidc-application-props';
import { type OidcPreset, presetNames, type PresetSecretOptions } from './preset';

/** Props of `OidcApplication.immich`. */
export interface ImmichApplicationProps extends OidcApplicationOptions, PresetSecretOptions {
  /** Whether users are sent to Authentik at once. @default false */
  readonly autoLaunch?: boolean;
}

const KEY = 'secret';

/**
 * Immich, by its file of settings; the application for phones has an address of its own.
 *
 * @see https://docs.immich.app/administration/oauth
 */
export function immichPreset(props: ImmichApplicationProps): OidcPreset {
  const { name, slug, clientId, namespace, secretName } = presetNames(props, {
    name: 'Immich',
    slug: 'immich',
  });
  return {
    props: {
      ...props,
      name,
      slug,
      redirectUris: ['app.immich:///oauth-callback', '/auth/login', '/user-settings'],
      secret: { namespace, name: secretName, key: KEY },
    },
    configuration: ({ issuer }) =>
      stringifyDocuments([
        {
          oauth: {
            enabled: true,
            issuerUrl: issuer,
            clientId,
            clientSecret: `what the key ${KEY} of the Secret ${secretName} in the namespace ${namespace} holds`,
            scope: 'openid email profile',
            signingAlgorithm: 'RS256',
            autoRegister: true,
            autoLaunch: props.autoLaunch === true,
            buttonText: 'Sign in with authentik',
          },
        },
      ]),
  };
}
