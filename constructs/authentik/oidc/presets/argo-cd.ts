import { stringifyDocuments } from '../../../../lib/output/yaml';
import type { OidcApplicationOptions } from '../oidc-application-props';
import { AUTHENTIK_ADMINS, type OidcPreset, presetNames, type PresetSecretOptions } from './preset';

/** Props of `OidcApplication.argoCd`. */
export interface ArgoCdApplicationProps extends OidcApplicationOptions, PresetSecretOptions {
  /**
   * Role of users whose groups have none; without one they see no applications. @default role:readonly
   * @format any
   */
  readonly defaultRole?: string;
  /**
   * Names of the groups whose members administer Argo CD.
   * @default - those who administer Authentik, when it is the only way in
   * @format any
   */
  readonly adminGroups?: readonly string[];
  /** Whether Authentik is the only way in: the account `admin` is switched off. @default true */
  readonly ssoOnly?: boolean;
}

const KEY = 'oidc.authentik.clientSecret';

/** Argo CD, as its chart is configured. It reads Secrets with its label by `$<name>:<key>`. */
export function argoCdPreset(props: ArgoCdApplicationProps): OidcPreset {
  const { name, slug, clientId, namespace, secretName, url } = presetNames(props, {
    name: 'Argo CD',
    slug: 'argocd',
  });
  const { defaultRole = 'role:readonly', adminGroups = props.ssoOnly === false ? [] : [AUTHENTIK_ADMINS] } =
    props;
  return {
    props: {
      ...props,
      name,
      slug,
      redirectUris: ['/auth/callback'],
      secret: {
        namespace,
        name: secretName,
        key: KEY,
        labels: { 'app.kubernetes.io/part-of': 'argocd' },
      },
    },
    configuration: ({ issuer }) =>
      stringifyDocuments([
        {
          configs: {
            cm: {
              url,
              'admin.enabled': props.ssoOnly === false,
              'oidc.config': stringifyDocuments([
                {
                  name: 'authentik',
                  issuer,
                  clientID: clientId,
                  clientSecret: `$${secretName}:${KEY}`,
                  requestedScopes: ['openid', 'profile', 'email'],
                },
              ]),
            },
            rbac: {
              'policy.default': defaultRole,
              ...(adminGroups.length === 0
                ? {}
                : { 'policy.csv': adminGroups.map((group) => `g, ${csv(group)}, role:admin\n`).join('') }),
              scopes: '[groups]',
            },
          },
        },
      ]),
  };
}

/** A field of a CSV file, which the policy is: a quotation mark in it is written twice. */
function csv(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
