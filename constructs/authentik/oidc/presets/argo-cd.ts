import { stringifyDocuments } from '../../../../lib/output/yaml';
import type { OidcApplicationOptions } from '../oidc-application-props';
import type { OidcPreset, PresetSecretOptions } from './preset';
import { withoutTail } from '../../../../lib/base/trim';

/** Props of `OidcApplication.argoCd`. */
export interface ArgoCdApplicationProps extends OidcApplicationOptions, PresetSecretOptions {
  /** Role of users whose groups have none; without one they see no applications. @default role:readonly */
  readonly defaultRole?: string;
  /** Names of the groups whose members administer Argo CD. @default - none */
  readonly adminGroups?: readonly string[];
  /** Whether Authentik is the only way in: the account `admin` is switched off. @default true */
  readonly ssoOnly?: boolean;
}

const KEY = 'oidc.authentik.clientSecret';

/** Argo CD, as its chart is configured. It reads Secrets with its label by `$<name>:<key>`. */
export function argoCdPreset(props: ArgoCdApplicationProps): OidcPreset {
  const { namespace = 'argocd', secretName = 'argocd-oidc', url, clientId = 'argocd' } = props;
  const { defaultRole = 'role:readonly', adminGroups = [] } = props;
  return {
    props: {
      ...props,
      name: 'Argo CD',
      slug: 'argocd',
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
              url: withoutTail(url, '/'),
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
                : { 'policy.csv': adminGroups.map((group) => `g, "${group}", role:admin\n`).join('') }),
              scopes: '[groups]',
            },
          },
        },
      ]),
  };
}
