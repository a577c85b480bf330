/** Source code hosts besides GitHub. */
export interface PlatformScmValues {
  /**
   * Azure DevOps.
   * @default - not connected
   */
  readonly azure?: AzureDevOpsValues;
  /**
   * GitLab, in the cloud or of your own.
   * @default - not connected
   */
  readonly gitlab?: GitLabValues;
  /**
   * Bitbucket Cloud.
   * @default - not connected
   */
  readonly bitbucket?: BitbucketValues;
}

/** A GitHub app of your own. */
export interface GitHubValues {
  /**
   * Name of the app.
   * @default - GitHub is not connected
   * @format any
   */
  readonly appName?: string;
  /**
   * Number of the app.
   * @default - GitHub is not connected
   * @asType string|integer
   * @pattern ^[0-9]+$
   * @minimum 1
   */
  readonly appId?: string | number;
  /**
   * Secret with which GitHub signs its webhooks.
   * @default - none
   * @secret
   */
  readonly appWebhookSecret?: string;
  /**
   * Private key of the app, as PEM text.
   * @default - none
   * @secret
   * @format private-key
   */
  readonly appPrivateKey?: string;
  /**
   * URL of a GitHub Enterprise Server.
   * @default - github.com
   * @sensitive
   * @format url
   */
  readonly url?: string;
  /**
   * Name of an existing Secret with webhook secret and private key; it wins over the values given here.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Where in the existing Secret the values stand.
   * @default - under their usual keys
   */
  readonly secretKeys?: GitHubSecretKeys;
}

/** Keys of the Secret of the GitHub app. */
export interface GitHubSecretKeys {
  /**
   * Key that holds the webhook secret.
   * @default appWebhookSecret
   * @format secret-key
   */
  readonly appWebhookSecretKey?: string;
  /**
   * Key that holds the private key.
   * @default appPrivateKey
   * @format secret-key
   */
  readonly appPrivateKeySecretKey?: string;
}

/** Azure DevOps. */
export interface AzureDevOpsValues {
  /**
   * Name of the organization.
   * @default - Azure DevOps is not connected
   * @format azure-organization
   */
  readonly organization?: string;
  /**
   * Personal access token with full Code access.
   * @default - none
   * @secret
   */
  readonly token?: string;
  /**
   * User and password that webhook calls must carry.
   * @default - webhook calls are not checked
   */
  readonly webhook?: WebhookCredentials;
  /**
   * Name of an existing Secret with token and webhook password; it wins over the values given here.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Where in the existing Secret the values stand.
   * @default - under their usual keys
   */
  readonly secretKeys?: AzureDevOpsSecretKeys;
}

/** User and password that webhook calls must carry. */
export interface WebhookCredentials {
  /**
   * Name of the user.
   * @default - none
   * @format any
   */
  readonly user?: string;
  /**
   * Password of the user.
   * @default - none
   * @secret
   */
  readonly password?: string;
}

/** Keys of the Secret of Azure DevOps. */
export interface AzureDevOpsSecretKeys {
  /**
   * Key that holds the token.
   * @default token
   * @format secret-key
   */
  readonly tokenKey?: string;
  /**
   * Key that holds the webhook password.
   * @default webhookPassword
   * @format secret-key
   */
  readonly webhookPasswordKey?: string;
}

/** GitLab, in the cloud or of your own. */
export interface GitLabValues {
  /**
   * Whether GitLab is connected.
   * @default - on as soon as a token or an existing Secret is given
   */
  readonly enabled?: boolean;
  /**
   * URL of the GitLab server.
   * @default - https://gitlab.com
   * @sensitive
   * @format url
   */
  readonly baseUri?: string;
  /**
   * Access token, best one of a service account.
   * @default - none
   * @secret
   */
  readonly token?: string;
  /**
   * Secret that webhook calls must carry.
   * @default - none
   * @secret
   */
  readonly webhookSecret?: string;
  /**
   * Name of an existing Secret with token and webhook secret; it wins over the values given here.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Where in the existing Secret the values stand.
   * @default - under their usual keys
   */
  readonly secretKeys?: GitLabSecretKeys;
}

/** Keys of the Secret of GitLab. */
export interface GitLabSecretKeys {
  /**
   * Key that holds the token.
   * @default token
   * @format secret-key
   */
  readonly tokenKey?: string;
  /**
   * Key that holds the webhook secret.
   * @default webhookSecret
   * @format secret-key
   */
  readonly webhookSecretKey?: string;
}

/** Bitbucket Cloud. */
export interface BitbucketValues {
  /**
   * Name of the account, for Git operations.
   * @default - Bitbucket is not connected
   * @format any
   */
  readonly username?: string;
  /**
   * E-mail address of the account, for the API; goes with `apiToken`.
   * @default - none, in the older form with `password`
   * @format email
   */
  readonly emailAddress?: string;
  /**
   * API token of the account.
   * @default - none
   * @secret
   */
  readonly apiToken?: string;
  /**
   * App password of the account, in the older form without `emailAddress`; beside one, a second spelling of `apiToken`.
   * @default - `apiToken`
   * @secret
   * @deprecated use `platform.scm.bitbucket.emailAddress` and `.apiToken`
   * @format any
   */
  readonly password?: string;
  /**
   * Name of an existing Secret with the API token, or with the app password in the older form; it wins over both.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Where in the existing Secret the value stands.
   * @default - under its usual key
   */
  readonly secretKeys?: BitbucketSecretKeys;
}

/** Keys of the Secret of Bitbucket. */
export interface BitbucketSecretKeys {
  /**
   * Key that holds the API token.
   * @default apiToken
   * @format secret-key
   */
  readonly apiTokenKey?: string;
  /**
   * Key that holds the app password in the older form; beside `emailAddress`, a second spelling of `apiTokenKey`.
   * @default - `password` in the older form, otherwise `apiTokenKey`
   * @deprecated use `platform.scm.bitbucket.secretKeys.apiTokenKey`
   * @format secret-key
   */
  readonly passwordKey?: string;
}
