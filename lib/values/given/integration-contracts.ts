import type { ExternalSecretKeys } from '../contract/cdk8s/external-secrets';
import { getAt, isBlank, pathOf } from '../prepare/paths';

/** The product's own names of what it connects to. */
export type IntegrationType =
  | 'github'
  | 'gitlab'
  | 'azure'
  | 'bitbucket'
  | 'appscan'
  | 'arnica'
  | 'blackduck'
  | 'checkmarx'
  | 'datadog'
  | 'sonar'
  | 'veracode';

/** One secret of an integration. Its name in {@link INTEGRATIONS} is also its usual key in a Secret. */
export interface IntegrationSecret {
  /** Where the integration's values give it: `webhook.password`. */
  readonly place: string;
  /** The entry of `secretKeys` that names its key in an existing Secret. */
  readonly keyName: string;
  /** Whether the integration also works without it. @default false */
  readonly optional?: true;
  /** A value that it goes with: both must be given, or neither. @default - none */
  readonly partner?: string;
}

/** What an integration takes from the values. */
export interface IntegrationContract {
  /** What people call it. */
  readonly title: string;
  /** Its section of the values. */
  readonly place: string;
  /** Its secrets among `cdk8s.externalSecrets.keys`. */
  readonly externalName: keyof ExternalSecretKeys;
  /** Settings that it cannot do without, below its section. */
  readonly settings: readonly string[];
  /** Settings that only say how it works and do not by themselves ask for it. @default - none */
  readonly preferences?: readonly string[];
  readonly secrets: Readonly<Record<string, IntegrationSecret>>;
  /** What stands for settings and secrets where nothing of the newer form is given. @default - there is one form only */
  readonly older?: Pick<IntegrationContract, 'settings' | 'secrets'>;
}

/**
 * Every source code host and security tool, by the name that the product has for it: the name appears in webhook paths and
 * environment variables.
 */
export const INTEGRATIONS = {
  github: {
    title: 'GitHub',
    place: 'platform.github',
    externalName: 'github',
    settings: ['appName', 'appId'],
    secrets: {
      appWebhookSecret: { place: 'appWebhookSecret', keyName: 'appWebhookSecretKey' },
      appPrivateKey: { place: 'appPrivateKey', keyName: 'appPrivateKeySecretKey' },
    },
  },
  gitlab: {
    title: 'GitLab',
    place: 'platform.scm.gitlab',
    externalName: 'gitlab',
    settings: [],
    secrets: {
      token: { place: 'token', keyName: 'tokenKey' },
      webhookSecret: { place: 'webhookSecret', keyName: 'webhookSecretKey', optional: true },
    },
  },
  azure: {
    title: 'Azure DevOps',
    place: 'platform.scm.azure',
    externalName: 'azureDevOps',
    settings: ['organization'],
    secrets: {
      token: { place: 'token', keyName: 'tokenKey' },
      webhookPassword: {
        place: 'webhook.password',
        keyName: 'webhookPasswordKey',
        optional: true,
        partner: 'webhook.user',
      },
    },
  },
  bitbucket: {
    title: 'Bitbucket',
    place: 'platform.scm.bitbucket',
    externalName: 'bitbucket',
    settings: ['username', 'emailAddress'],
    secrets: { apiToken: { place: 'apiToken', keyName: 'apiTokenKey' } },
    // The product's values reference documents the app password, its integration guide the API token.
    older: {
      settings: ['username'],
      secrets: { password: { place: 'password', keyName: 'passwordKey' } },
    },
  },
  appscan: {
    title: 'HCL AppScan',
    place: 'platform.pixeebot.appscan',
    externalName: 'appscan',
    settings: ['apiKeyId'],
    secrets: {
      apiKeySecret: { place: 'apiKeySecret', keyName: 'apiKeySecretKey' },
      webhookUser: {
        place: 'webhook.user',
        keyName: 'webhookUserKey',
        optional: true,
        partner: 'webhook.password',
      },
      webhookPassword: {
        place: 'webhook.password',
        keyName: 'webhookPasswordKey',
        optional: true,
        partner: 'webhook.user',
      },
    },
  },
  arnica: {
    title: 'Arnica',
    place: 'platform.arnica',
    externalName: 'arnica',
    settings: [],
    secrets: { apiKey: { place: 'apiKey', keyName: 'apiKeyKey' } },
  },
  blackduck: {
    title: 'Black Duck',
    place: 'platform.blackduck',
    externalName: 'blackDuck',
    settings: [],
    secrets: { accessToken: { place: 'accessToken', keyName: 'accessTokenKey' } },
  },
  checkmarx: {
    title: 'Checkmarx One',
    place: 'platform.checkmarx',
    externalName: 'checkmarx',
    settings: ['tenantAccountName'],
    secrets: { apiKey: { place: 'apiKey', keyName: 'apiKeyKey' } },
  },
  datadog: {
    title: 'Datadog',
    place: 'platform.datadog',
    externalName: 'datadog',
    settings: [],
    secrets: {
      apiKey: { place: 'apiKey', keyName: 'apiKeyKey' },
      applicationKey: { place: 'applicationKey', keyName: 'applicationKeyKey' },
    },
  },
  sonar: {
    title: 'SonarQube',
    place: 'platform.sonar',
    externalName: 'sonar',
    settings: [],
    preferences: [
      'excludeMaintainabilityFindings',
      'excludeReliabilityFindings',
      'cweIds',
      'filterCweTop25',
      'additionalCweIds',
      'maxFindingsPerScan',
    ],
    secrets: {
      token: { place: 'token', keyName: 'tokenKey' },
      webhookSecret: { place: 'webhookSecret', keyName: 'webhookSecretKey', optional: true },
    },
  },
  veracode: {
    title: 'Veracode',
    place: 'platform.veracode',
    externalName: 'veracode',
    settings: ['apiKeyId'],
    secrets: { apiKeySecret: { place: 'apiKeySecret', keyName: 'apiKeySecretKey' } },
  },
} as const satisfies Record<IntegrationType, IntegrationContract>;

/** The names of an integration's secrets, in either form. */
export type IntegrationSecretName<Type extends IntegrationType> =
  | (keyof (typeof INTEGRATIONS)[Type]['secrets'] & string)
  | ((typeof INTEGRATIONS)[Type] extends { readonly older: { readonly secrets: infer Older } }
      ? keyof Older & string
      : never);

/** Whether a section of the values has the older form of an integration: something of it, and nothing of the newer one. */
export function hasOlderForm({ older, settings, secrets }: IntegrationContract, section: unknown): boolean {
  if (older === undefined) return false;
  const has = (place: string): boolean => !isBlank(getAt(section, pathOf(place)));
  const places = (of: IntegrationContract['secrets']): string[] =>
    Object.values(of).flatMap(({ place, keyName }) => [place, `secretKeys.${keyName}`]);
  const newer = [...settings.filter((place) => !older.settings.includes(place)), ...places(secrets)];
  return !newer.some(has) && ['existingSecret', ...places(older.secrets)].some(has);
}

/** The product's names of all integrations, in the order in which they are listed everywhere. */
export const INTEGRATION_TYPES = Object.keys(INTEGRATIONS) as readonly IntegrationType[];
