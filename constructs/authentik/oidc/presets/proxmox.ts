import { quote } from '../../../../lib/core/pod/shell';
import { command } from './command';
import type { OidcApplicationOptions } from '../oidc-application-props';
import { type OidcPreset, presetNames, type PresetSecretOptions } from './preset';

/** Props of `OidcApplication.proxmox`. */
export interface ProxmoxApplicationProps extends OidcApplicationOptions, PresetSecretOptions {
  /** Whether the realm is the one that is chosen beforehand. @default false */
  readonly defaultRealm?: boolean;
}

const KEY = 'secret';

/**
 * Proxmox VE, whose command adds the realm; run it on a node with the client secret in the variable `OIDC_CLIENT_SECRET`. Rights are
 * given in Proxmox, to users or to the groups `NAME-authentik`.
 *
 * @see https://pve.proxmox.com/pve-docs/pveum.1.html
 */
export function proxmoxPreset(props: ProxmoxApplicationProps): OidcPreset {
  const { name, slug, clientId, namespace, secretName, url } = presetNames(props, {
    name: 'Proxmox VE',
    slug: 'proxmox',
  });
  return {
    props: {
      ...props,
      name,
      slug,
      // Proxmox sends its own address, without a slash at its end.
      redirectUris: [url],
      secret: { namespace, name: secretName, key: KEY },
    },
    configuration: ({ issuer }) =>
      command([
        'pveum realm add authentik --type openid',
        `--issuer-url ${quote(issuer)}`,
        `--client-id ${quote(clientId)}`,
        '--client-key "$OIDC_CLIENT_SECRET"',
        '--username-claim username --autocreate 1',
        '--groups-claim groups --groups-autocreate 1',
        ...(props.defaultRealm === true ? ['--default 1'] : []),
      ]),
  };
}
