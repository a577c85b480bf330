import { issued, type RotationRow, shared } from './row';

const variable = (name: string): RegExp => new RegExp(`^PIXEE_PLATFORM_INTEGRATIONS_${name}$`);

const WEBHOOK = [
  'calls of the tool are refused from the restart of the platform until both ends have the new one; most tools can send them again',
];

/** Credentials of tools that are connected. */
export const integrationRows: Readonly<Record<string, RotationRow>> = {
  'platform.github.appPrivateKey': issued(
    'private key of the GitHub App',
    variable('GITHUB_APP_PRIVATE_KEY'),
    'GitHub: Settings, Developer settings, GitHub Apps, Private keys',
    ['an App may have several keys'],
  ),
  'platform.github.appWebhookSecret': shared(
    'webhook secret of the GitHub App',
    variable('GITHUB_APP_WEBHOOK_SECRET'),
    'GitHub: the App, Webhook, Secret',
    [...WEBHOOK, 'GitHub: the App, Advanced, Recent Deliveries, Redeliver'],
  ),
  'platform.scm.azure.token': issued(
    'personal access token of Azure DevOps',
    variable('AZURE_TOKEN'),
    'Azure DevOps: User settings, Personal access tokens',
  ),
  'platform.scm.azure.webhook.password': shared(
    'password of the service hooks of Azure DevOps',
    variable('AZURE_WEBHOOK_PASSWORD'),
    'Azure DevOps: Project settings, Service hooks',
    WEBHOOK,
  ),
  'platform.scm.gitlab.token': issued(
    'access token of GitLab',
    variable('GITLAB_TOKEN'),
    'GitLab: Access tokens of the user, group or project',
  ),
  'platform.scm.gitlab.webhookSecret': shared(
    'secret token of the webhooks of GitLab',
    variable('GITLAB_WEBHOOK_SECRET'),
    'GitLab: Settings, Webhooks, Secret token',
    WEBHOOK,
  ),
  'platform.scm.bitbucket.apiToken': issued(
    'API token of Bitbucket',
    variable('BITBUCKET_API_TOKEN'),
    'Atlassian: Account settings, Security, API tokens',
  ),
  'platform.scm.bitbucket.password': issued(
    'app password of Bitbucket, or its API token in the old spelling',
    variable('BITBUCKET_(?:PASSWORD|API_TOKEN)'),
    'Atlassian: Account settings, Security, API tokens',
    ['write it as platform.scm.bitbucket.apiToken'],
  ),
  'platform.pixeebot.appscan.apiKeySecret': {
    what: 'API key of AppScan',
    read: variable('APPSCAN_API_KEY_SECRET'),
    overlap: false,
    before: ['generate a new key at AppScan: it has another id, and the old key ends at once'],
    after: [],
    notes: [
      'put its id into platform.pixeebot.appscan.apiKeyId',
      'calls to AppScan fail until the platform has restarted',
    ],
  },
  'platform.pixeebot.appscan.webhook.password': shared(
    'password of the webhook of AppScan',
    variable('APPSCAN_WEBHOOK_PASSWORD'),
    'AppScan: the webhook',
    WEBHOOK,
  ),
  'platform.sonar.token': issued(
    'token of SonarQube',
    variable('SONAR_TOKEN'),
    'SonarQube: My account, Security',
  ),
  'platform.sonar.webhookSecret': shared(
    'secret of the webhook of SonarQube',
    variable('SONAR_WEBHOOK_SECRET'),
    'SonarQube: Administration, Webhooks',
    WEBHOOK,
  ),
  'platform.veracode.apiKeySecret': issued(
    'API credential of Veracode',
    variable('VERACODE_API_KEY_SECRET'),
    'Veracode: API credentials',
    [
      'the old one stays good for a while after a new one is made; put the new id into platform.veracode.apiKeyId',
    ],
  ),
  'platform.arnica.apiKey': issued('API key of Arnica', variable('ARNICA_API_KEY'), 'Arnica: Admin, API'),
  'platform.blackduck.accessToken': issued(
    'access token of Black Duck',
    variable('BLACKDUCK_ACCESS_TOKEN'),
    'Black Duck: My access tokens',
  ),
  'platform.checkmarx.apiKey': issued(
    'API key of Checkmarx',
    variable('CHECKMARX_API_KEY'),
    'Checkmarx One: Identity and access management, API keys',
  ),
  'platform.datadog.apiKey': issued(
    'API key of Datadog',
    variable('DATADOG_API_KEY'),
    'Datadog: Organization settings, API keys',
  ),
  'platform.datadog.applicationKey': issued(
    'application key of Datadog',
    variable('DATADOG_APPLICATION_KEY'),
    'Datadog: Organization settings, Application keys',
  ),
};
