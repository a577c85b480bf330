import { stringifyDocuments } from '../../../../lib/output/yaml';
import type { OidcApplicationOptions } from '../oidc-application-props';
import { AUTHENTIK_ADMINS, type OidcPreset, presetNames, type PresetSecretOptions } from './preset';

/** Props of `OidcApplication.minio`. */
export interface MinioApplicationProps extends OidcApplicationOptions, PresetSecretOptions {
  /** Names of the groups whose members may do everything. @default - those who administer Authentik @format any */
  readonly adminGroups?: readonly string[];
  /** Policy of all others. @default readonly @format any */
  readonly policy?: string;
}

const KEY = 'MINIO_IDENTITY_OPENID_CLIENT_SECRET';
const SCOPE = 'minio';

/**
 * MinIO, by variables of its container. It refuses whoever brings no policy, so that a scope of its own gives everybody one.
 *
 * @see https://min.io/docs/minio/kubernetes/upstream/operations/external-iam.html
 */
export function minioPreset(props: MinioApplicationProps): OidcPreset {
  const { name, slug, clientId, namespace, secretName } = presetNames(props, {
    name: 'MinIO',
    slug: 'minio',
  });
  const { adminGroups = [AUTHENTIK_ADMINS], policy = 'readonly' } = props;
  return {
    props: {
      ...props,
      name,
      slug,
      extraScopes: [
        {
          scope: SCOPE,
          name: `${slug}: policy`,
          expression: [
            `admins = ${JSON.stringify(adminGroups)}`,
            'if any(ak_is_group_member(request.user, name=name) for name in admins):',
            '    return {"policy": "consoleAdmin"}',
            `return {"policy": ${JSON.stringify(policy)}}`,
            '',
          ].join('\n'),
        },
      ],
      redirectUris: ['/oauth_callback'],
      secret: { namespace, name: secretName, key: KEY },
    },
    configuration: ({ discovery }) =>
      stringifyDocuments([
        {
          env: [
            { name: 'MINIO_IDENTITY_OPENID_CONFIG_URL', value: discovery },
            { name: 'MINIO_IDENTITY_OPENID_CLIENT_ID', value: clientId },
            { name: KEY, valueFrom: { secretKeyRef: { name: secretName, key: KEY } } },
            { name: 'MINIO_IDENTITY_OPENID_DISPLAY_NAME', value: 'authentik' },
            { name: 'MINIO_IDENTITY_OPENID_CLAIM_NAME', value: 'policy' },
            { name: 'MINIO_IDENTITY_OPENID_SCOPES', value: `openid,profile,email,${SCOPE}` },
          ],
        },
      ]),
  };
}
