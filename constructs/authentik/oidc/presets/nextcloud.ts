import { quote } from '../../../../lib/core/pod/shell';
import { command } from './command';
import type { OidcApplicationOptions } from '../oidc-application-props';
import { type OidcPreset, presetNames, type PresetSecretOptions } from './preset';

/** Props of `OidcApplication.nextcloud`. */
export interface NextcloudApplicationProps extends OidcApplicationOptions, PresetSecretOptions {
  /** Whether groups are made in Nextcloud as users bring them. @default true */
  readonly groupProvisioning?: boolean;
}

const KEY = 'secret';

/**
 * Nextcloud with the app `user_oidc`, whose command adds the provider; run it in its container with the client secret in the variable
 * `OIDC_CLIENT_SECRET`.
 *
 * @see https://github.com/nextcloud/user_oidc
 */
export function nextcloudPreset(props: NextcloudApplicationProps): OidcPreset {
  const { name, slug, clientId, namespace, secretName } = presetNames(props, {
    name: 'Nextcloud',
    slug: 'nextcloud',
  });
  return {
    props: {
      ...props,
      name,
      slug,
      // It becomes the name of the folder of a user, and must never change.
      subject: props.subject ?? 'user_uuid',
      redirectUris: ['/apps/user_oidc/code', '/index.php/apps/user_oidc/code'],
      backchannelLogoutUrl: '/apps/user_oidc/backchannel-logout/authentik',
      secret: { namespace, name: secretName, key: KEY },
    },
    configuration: ({ discovery }) =>
      command([
        'php occ user_oidc:provider authentik',
        `--clientid=${quote(clientId)}`,
        '--clientsecret="$OIDC_CLIENT_SECRET"',
        `--discoveryuri=${quote(discovery)}`,
        "--scope='openid email profile'",
        '--mapping-uid=sub --mapping-display-name=name --mapping-email=email --mapping-groups=groups',
        `--group-provisioning=${props.groupProvisioning === false ? '0' : '1'}`,
      ]),
  };
}
