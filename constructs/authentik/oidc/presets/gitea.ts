import { quote } from '../../../../lib/core/pod/shell';
import { command } from './command';
import type { OidcApplicationOptions } from '../oidc-application-props';
import { AUTHENTIK_ADMINS, type OidcPreset, presetNames, type PresetSecretOptions } from './preset';

/** Props of `OidcApplication.gitea` and `OidcApplication.forgejo`. */
export interface GiteaApplicationProps extends OidcApplicationOptions, PresetSecretOptions {
  /** Name of the group whose members administer it. @default - those who administer Authentik @format any */
  readonly adminGroup?: string;
}

const KEY = 'secret';

/**
 * Gitea, whose command adds the source; run it in its container with the client secret in the variable `OIDC_CLIENT_SECRET`.
 *
 * @see https://docs.gitea.com/administration/command-line
 */
export function giteaPreset(props: GiteaApplicationProps): OidcPreset {
  return preset(props, { name: 'Gitea', slug: 'gitea' });
}

/** Forgejo, which has the same command under a name of its own. */
export function forgejoPreset(props: GiteaApplicationProps): OidcPreset {
  return preset(props, { name: 'Forgejo', slug: 'forgejo' });
}

function preset(
  props: GiteaApplicationProps,
  usual: { readonly name: string; readonly slug: string },
): OidcPreset {
  const { name, slug, clientId, namespace, secretName } = presetNames(props, usual);
  const { adminGroup = AUTHENTIK_ADMINS } = props;
  return {
    props: {
      ...props,
      name,
      slug,
      // The part before the last is the name of the source.
      redirectUris: ['/user/oauth2/authentik/callback'],
      secret: { namespace, name: secretName, key: KEY },
    },
    configuration: ({ discovery }) =>
      command([
        `${usual.slug} admin auth add-oauth`,
        '--name authentik',
        '--provider openidConnect',
        `--key ${quote(clientId)}`,
        '--secret "$OIDC_CLIENT_SECRET"',
        `--auto-discover-url ${quote(discovery)}`,
        '--scopes email --scopes profile',
        '--group-claim-name groups',
        `--admin-group ${quote(adminGroup)}`,
      ]),
  };
}
