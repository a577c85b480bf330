/** The place where a Secret can be named instead of a secret value. */
interface SecretPlace {
  readonly inline: string;
  /** @default - there is none */
  readonly existing?: string;
}

const PIXEE = 'global.pixee';

/** Every secret of the contract, and where an existing Secret is named for it. */
export const SECRET_PLACES: readonly SecretPlace[] = [
  beside(`${PIXEE}.access.oidc.client`, 'secret'),
  beside(`${PIXEE}.access.oidc.embedded`, 'usersJson'),
  beside(`${PIXEE}.authentication.restApi`, 'apiKey'),
  ...['default', 'reasoning', 'fast', 'webSearch'].map((tier) => beside(`${PIXEE}.ai.${tier}`, 'apiKey')),
  { inline: `${PIXEE}.objectStore.password`, existing: 'cdk8s.existingSecrets.objectStore.name' },
  beside('platform.database', 'password'),
  beside('platform.github', 'appWebhookSecret'),
  beside('platform.github', 'appPrivateKey'),
  beside('platform.scm.azure', 'token'),
  beside('platform.scm.azure', 'webhook.password'),
  beside('platform.scm.gitlab', 'token'),
  beside('platform.scm.gitlab', 'webhookSecret'),
  beside('platform.scm.bitbucket', 'apiToken'),
  beside('platform.scm.bitbucket', 'password'),
  beside('platform.pixeebot.appscan', 'apiKeySecret'),
  beside('platform.pixeebot.appscan', 'webhook.password'),
  beside('platform.sonar', 'token'),
  beside('platform.sonar', 'webhookSecret'),
  beside('platform.veracode', 'apiKeySecret'),
  beside('platform.arnica', 'apiKey'),
  beside('platform.blackduck', 'accessToken'),
  beside('platform.checkmarx', 'apiKey'),
  beside('platform.datadog', 'apiKey'),
  beside('platform.datadog', 'applicationKey'),
  { inline: 'authentik.pixee.clientSecret', existing: `${PIXEE}.access.oidc.client.existingSecret` },
  { inline: 'authentik.authentik.secret_key', existing: 'cdk8s.existingSecrets.authentik.name' },
  { inline: 'authentik.authentik.bootstrap.password', existing: 'cdk8s.existingSecrets.authentik.name' },
  {
    inline: 'authentik.authentik.bootstrap.token',
    existing: 'cdk8s.existingSecrets.authentik.bootstrapTokenKey',
  },
  {
    inline: 'authentik.authentik.email.password',
    existing: 'cdk8s.existingSecrets.authentik.emailPasswordKey',
  },
  { inline: 'authentik.authentik.postgresql.password', existing: 'authentik.database.existingSecret' },
  ...['oracle', 'google', 'entra', 'okta', 'openIdConnect'].map((source) =>
    beside(`cdk8s.authentik.federation.${source}`, 'clientSecret'),
  ),
  beside('cdk8s.authentik.federation.ldap', 'bindPassword'),
  { inline: 'cdk8s.imagePullSecret.dockerconfigjson' },
  beside('cdk8s.observability.otlp', 'headers'),
  beside('cdk8s.observability.forwardAuth', 'token'),
];

function beside(section: string, key: string): SecretPlace {
  return { inline: `${section}.${key}`, existing: `${section}.existingSecret` };
}
