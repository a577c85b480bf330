import type { WebhookCredentials } from './scm';

/** Security tools whose settings lie under the service's older name. */
export interface PixeebotValues {
  /**
   * HCL AppScan.
   * @default - not connected
   */
  readonly appscan?: AppScanValues;
}

/** HCL AppScan. */
export interface AppScanValues {
  /**
   * URL of AppScan.
   * @default https://cloud.appscan.com
   * @sensitive
   * @format url
   */
  readonly baseUri?: string;
  /**
   * Id of the API key, whose role must be allowed to comment on issues.
   * @default - AppScan is not connected
   * @format any
   */
  readonly apiKeyId?: string;
  /**
   * Secret of the API key.
   * @default - none
   * @secret
   */
  readonly apiKeySecret?: string;
  /**
   * User and password that webhook calls must carry.
   * @default - none
   */
  readonly webhook?: WebhookCredentials;
  /**
   * Name of an existing Secret with key secret, webhook user and password; it wins over the values given here.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Where in the existing Secret the values stand.
   * @default - under their usual keys
   */
  readonly secretKeys?: AppScanSecretKeys;
}

/** Keys of the Secret of AppScan. */
export interface AppScanSecretKeys {
  /**
   * Key that holds the secret of the API key.
   * @default apiKeySecret
   * @format secret-key
   */
  readonly apiKeySecretKey?: string;
  /**
   * Key that holds the webhook user.
   * @default webhookUser
   * @format secret-key
   */
  readonly webhookUserKey?: string;
  /**
   * Key that holds the webhook password.
   * @default webhookPassword
   * @format secret-key
   */
  readonly webhookPasswordKey?: string;
}

/** Veracode. */
export interface VeracodeValues {
  /**
   * Id of the API key.
   * @default - Veracode is not connected
   * @format any
   */
  readonly apiKeyId?: string;
  /**
   * Secret of the API key.
   * @default - none
   * @secret
   */
  readonly apiKeySecret?: string;
  /**
   * Name of an existing Secret with the key secret; it wins over `apiKeySecret`.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Where in the existing Secret the value stands.
   * @default - under its usual key
   */
  readonly secretKeys?: VeracodeSecretKeys;
}

/** Keys of the Secret of Veracode. */
export interface VeracodeSecretKeys {
  /**
   * Key that holds the secret of the API key.
   * @default apiKeySecret
   * @format secret-key
   */
  readonly apiKeySecretKey?: string;
}

/** Arnica. */
export interface ArnicaValues {
  /**
   * API key.
   * @default - Arnica is not connected
   * @secret
   */
  readonly apiKey?: string;
  /**
   * Name of an existing Secret with the API key; it wins over `apiKey`.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Where in the existing Secret the value stands.
   * @default - under its usual key
   */
  readonly secretKeys?: ArnicaSecretKeys;
}

/** Keys of the Secret of Arnica. */
export interface ArnicaSecretKeys {
  /**
   * Key that holds the API key.
   * @default apiKey
   * @format secret-key
   */
  readonly apiKeyKey?: string;
}

/** Black Duck. */
export interface BlackDuckValues {
  /**
   * Access token.
   * @default - Black Duck is not connected
   * @secret
   */
  readonly accessToken?: string;
  /**
   * Name of an existing Secret with the access token; it wins over `accessToken`.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Where in the existing Secret the value stands.
   * @default - under its usual key
   */
  readonly secretKeys?: BlackDuckSecretKeys;
}

/** Keys of the Secret of Black Duck. */
export interface BlackDuckSecretKeys {
  /**
   * Key that holds the access token.
   * @default accessToken
   * @format secret-key
   */
  readonly accessTokenKey?: string;
}

/** Checkmarx One. */
export interface CheckmarxValues {
  /**
   * Region of the tenant.
   * @default US
   */
  readonly region?: 'US' | 'US2' | 'EU' | 'EU2' | 'DEU' | 'ANZ' | 'IND' | 'SNG' | 'MEA';
  /**
   * Account name of the tenant, not its id.
   * @default - Checkmarx is not connected
   * @format checkmarx-tenant
   */
  readonly tenantAccountName?: string;
  /**
   * API key that may read projects and scan results.
   * @default - none
   * @secret
   */
  readonly apiKey?: string;
  /**
   * Name of an existing Secret with the API key; it wins over `apiKey`.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Where in the existing Secret the value stands.
   * @default - under its usual key
   */
  readonly secretKeys?: CheckmarxSecretKeys;
}

/** Keys of the Secret of Checkmarx. */
export interface CheckmarxSecretKeys {
  /**
   * Key that holds the API key.
   * @default apiKey
   * @format secret-key
   */
  readonly apiKeyKey?: string;
}

/** Datadog. */
export interface DatadogValues {
  /**
   * API key.
   * @default - Datadog is not connected
   * @secret
   */
  readonly apiKey?: string;
  /**
   * Application key.
   * @default - none
   * @secret
   */
  readonly applicationKey?: string;
  /**
   * Name of an existing Secret with both keys; it wins over the values given here.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Where in the existing Secret the values stand.
   * @default - under their usual keys
   */
  readonly secretKeys?: DatadogSecretKeys;
}

/** Keys of the Secret of Datadog. */
export interface DatadogSecretKeys {
  /**
   * Key that holds the API key.
   * @default apiKey
   * @format secret-key
   */
  readonly apiKeyKey?: string;
  /**
   * Key that holds the application key.
   * @default applicationKey
   * @format secret-key
   */
  readonly applicationKeyKey?: string;
}
