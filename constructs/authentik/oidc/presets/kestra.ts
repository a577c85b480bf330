import { stringifyDocuments } from '../../../../lib/output/yaml';
import type { OidcApplicationOptions } from '../oidc-application-props';
import { type OidcPreset, presetNames, type PresetSecretOptions } from './preset';

/** What a role of Kestra lets users do: for each kind of object, some of CREATE, READ, UPDATE and DELETE. */
export interface KestraPermissions {
  readonly [kind: string]: readonly ('CREATE' | 'READ' | 'UPDATE' | 'DELETE')[];
}

/** The role that users of Kestra have from their first sign-in on. */
export interface KestraDefaultRole {
  /** Name of the role. @format any */
  readonly name: string;
  /** What it is for. @default - not said @format any */
  readonly description?: string;
  /** What it lets users do. */
  readonly permissions: KestraPermissions;
}

/** Props of `OidcApplication.kestra`. */
export interface KestraApplicationProps extends OidcApplicationOptions, PresetSecretOptions {
  /** The role of users who sign in; without one they see nothing. @default - one that may look at everything but secrets */
  readonly defaultRole?: KestraDefaultRole;
  /** Whether Kestra has tenants, which SCIM needs. @default true */
  readonly tenants?: boolean;
}

const KEY = 'KESTRA_OIDC_CLIENT_SECRET';

const VIEWER: KestraDefaultRole = {
  name: 'default_viewer_role',
  description: 'May look at everything but secrets',
  permissions: {
    NAMESPACE: ['READ'],
    FLOW: ['READ'],
    EXECUTION: ['READ'],
    BLUEPRINT: ['READ'],
    KVSTORE: ['READ'],
  },
};

/** Kestra, as its file of settings is written; the client secret comes from a variable. */
export function kestraPreset(props: KestraApplicationProps): OidcPreset {
  const { name, slug, clientId, namespace, secretName } = presetNames(props, {
    name: 'Kestra',
    slug: 'kestra',
  });
  const { defaultRole = VIEWER, tenants = true } = props;
  return {
    props: {
      ...props,
      name,
      slug,
      // The last part is the name of the client below.
      redirectUris: ['/oauth/callback/authentik'],
      secret: { namespace, name: secretName, key: KEY },
    },
    configuration: ({ issuer }) =>
      stringifyDocuments([
        {
          micronaut: {
            security: {
              oauth2: {
                enabled: true,
                clients: {
                  authentik: { clientId, clientSecret: `\${${KEY}}`, openid: { issuer } },
                },
              },
            },
          },
          kestra: {
            security: { defaultRole },
            ...(tenants ? { ee: { tenants: { enabled: true, defaultTenant: false } } } : {}),
          },
        },
      ]),
  };
}
