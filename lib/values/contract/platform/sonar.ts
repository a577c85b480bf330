/** SonarQube, server or cloud. */
export interface SonarValues {
  /**
   * URL of a SonarQube server.
   * @default - SonarQube Cloud
   * @sensitive
   * @format url
   */
  readonly baseUri?: string;
  /**
   * Personal access token that may read issues and hotspots.
   * @default - none
   * @secret
   */
  readonly token?: string;
  /**
   * Secret with which SonarQube signs its webhooks.
   * @default - none
   * @secret
   */
  readonly webhookSecret?: string;
  /**
   * Name of SonarQube's GitHub app, where it is one of your own.
   * @default - that of SonarQube Cloud
   * @format any
   */
  readonly gitHubAppName?: string;
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
  readonly secretKeys?: SonarSecretKeys;
  /**
   * Whether maintainability findings (code smells) are left out.
   * @default false
   */
  readonly excludeMaintainabilityFindings?: boolean;
  /**
   * Whether reliability findings (bugs) are left out.
   * @default false
   */
  readonly excludeReliabilityFindings?: boolean;
  /**
   * Numbers of the weaknesses (CWE) to work on, separated by commas without spaces, such as `79,89,502`.
   * @default - all
   * @format cwe-list
   */
  readonly cweIds?: string;
  /**
   * Whether only the 25 most dangerous weaknesses are worked on; `cweIds` wins over it.
   * @default false
   * @deprecated use `platform.sonar.cweIds`
   */
  readonly filterCweTop25?: boolean;
  /**
   * Numbers of further weaknesses (CWE), separated by commas without spaces; `cweIds` wins over it.
   * @default - none
   * @deprecated use `platform.sonar.cweIds`
   * @format cwe-list
   */
  readonly additionalCweIds?: string;
  /**
   * How many findings of one scan are read at most.
   * @default 10000
   * @asType integer
   * @minimum 1
   */
  readonly maxFindingsPerScan?: number;
}

/** Keys of the Secret of SonarQube. */
export interface SonarSecretKeys {
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
