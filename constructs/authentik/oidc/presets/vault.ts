import { quote } from '../../../../lib/core/pod/shell';
import { command } from './command';
import type { OidcApplicationOptions } from '../oidc-application-props';
import { type OidcPreset, presetNames, type PresetSecretOptions } from './preset';

/** Props of `OidcApplication.vault`. */
export interface VaultApplicationProps extends OidcApplicationOptions, PresetSecretOptions {
  /** Policies of everybody who signs in. @default default @format any */
  readonly policies?: readonly string[];
}

const KEY = 'secret';

/** Where the interface, the server and the command line wait for users. */
const PATHS = ['/ui/vault/auth/oidc/oidc/callback', '/oidc/callback'];
const COMMAND_LINE = 'http://localhost:8250/oidc/callback';

/**
 * Vault or OpenBao, by commands of its own, with the client secret in the variable `OIDC_CLIENT_SECRET`. Groups get policies by
 * external groups in Vault.
 *
 * @see https://developer.hashicorp.com/vault/docs/auth/jwt
 */
export function vaultPreset(props: VaultApplicationProps): OidcPreset {
  const { name, slug, clientId, namespace, secretName, url } = presetNames(props, {
    name: 'Vault',
    slug: 'vault',
  });
  const { policies = ['default'] } = props;
  const redirects = [...PATHS.map((path) => `${url}${path}`), COMMAND_LINE];
  return {
    props: {
      ...props,
      name,
      slug,
      redirectUris: redirects,
      secret: { namespace, name: secretName, key: KEY },
    },
    configuration: ({ issuer }) =>
      [
        'vault auth enable oidc\n',
        command([
          'vault write auth/oidc/config',
          `oidc_discovery_url=${quote(issuer)}`,
          `oidc_client_id=${quote(clientId)}`,
          'oidc_client_secret="$OIDC_CLIENT_SECRET"',
          'default_role=authentik',
        ]),
        command([
          'vault write auth/oidc/role/authentik',
          `bound_audiences=${quote(clientId)}`,
          ...redirects.map((uri) => `allowed_redirect_uris=${quote(uri)}`),
          'user_claim=sub groups_claim=groups',
          'oidc_scopes=openid,profile,email',
          `policies=${quote(policies.join(','))}`,
        ]),
      ].join(''),
  };
}
