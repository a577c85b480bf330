import { stringifyDocuments } from '../../../../lib/output/yaml';
import type { OidcApplicationOptions } from '../oidc-application-props';
import { type OidcPreset, presetNames, type PresetSecretOptions } from './preset';

/** Props of `OidcApplication.gitLab`. */
export interface GitLabApplicationProps extends OidcApplicationOptions, PresetSecretOptions {
  /** Whether users are sent to Authentik at once. @default false */
  readonly autoSignIn?: boolean;
}

const KEY = 'secret';
const PROVIDER = 'openid_connect';

/**
 * GitLab, as its chart is configured: the provider is a document of its own in a Secret, which holds the client secret too.
 *
 * @see https://docs.gitlab.com/administration/auth/oidc/
 */
export function gitLabPreset(props: GitLabApplicationProps): OidcPreset {
  const { name, slug, clientId, namespace, secretName, url } = presetNames(props, {
    name: 'GitLab',
    slug: 'gitlab',
  });
  const redirect = `/users/auth/${PROVIDER}/callback`;
  return {
    props: {
      ...props,
      name,
      slug,
      // Users that are there already are found by their address.
      subject: props.subject ?? 'user_email',
      redirectUris: [redirect],
      secret: { namespace, name: secretName, key: KEY },
    },
    configuration: ({ issuer }) =>
      stringifyDocuments([
        {
          global: {
            appConfig: {
              omniauth: {
                enabled: true,
                allowSingleSignOn: [PROVIDER],
                blockAutoCreatedUsers: false,
                autoLinkUser: [PROVIDER],
                syncProfileFromProvider: [PROVIDER],
                syncProfileAttributes: ['email'],
                ...(props.autoSignIn === true ? { autoSignInWithProvider: PROVIDER } : {}),
                providers: [{ secret: `${slug}-omniauth`, key: 'provider' }],
              },
            },
          },
          [`the key provider of the Secret ${slug}-omniauth`]: {
            name: PROVIDER,
            label: 'authentik',
            args: {
              name: PROVIDER,
              scope: ['openid', 'profile', 'email'],
              response_type: 'code',
              issuer,
              discovery: true,
              client_auth_method: 'query',
              uid_field: 'preferred_username',
              send_scope_to_token_endpoint: 'true',
              pkce: true,
              client_options: {
                identifier: clientId,
                secret: `what the key ${KEY} of the Secret ${secretName} in the namespace ${namespace} holds`,
                redirect_uri: `${url}${redirect}`,
              },
            },
          },
        },
      ]),
  };
}
