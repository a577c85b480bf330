import type { ExternalSecretTargetValues } from '../../../core/credential/external-secret-target';
import type { FederationSecretKeys } from './external-secrets/federation';
import type { ExternalSecretKey } from './external-secrets/key';

/** Secrets taken from an outside store by the External Secrets operator. */
export interface ExternalSecretsOptions extends ExternalSecretTargetValues {
  /**
   * The store; with it ExternalSecrets are rendered in place of the product's Secrets.
   * @default - not used
   */
  readonly store?: SecretStoreReference;
  /**
   * How often the store is asked again, as a duration such as `1h`; `0` for once.
   * @default 1h
   * @format refresh-interval
   */
  readonly refreshInterval?: string;
  /**
   * Version of the operator, such as `2.9`. From 2.3 on it has a field that an older one refuses; without that field a newer one adds it,
   * which Argo CD and `kubectl diff` show as a difference for ever.
   * @default - 0.16, the oldest that works
   * @format release-version
   */
  readonly version?: string;
  /**
   * Where each of the product's secrets lies in the store.
   * @default - under the name that its Secret has in the cluster
   */
  readonly keys?: ExternalSecretKeys;
}

/** A store of the External Secrets operator. */
export interface SecretStoreReference {
  /**
   * Name of the store.
   * @default - none, so that no ExternalSecret is rendered
   * @format object-name
   */
  readonly name?: string;
  /**
   * Kind of the store.
   * @default ClusterSecretStore
   */
  readonly kind?: 'ClusterSecretStore' | 'SecretStore';
}

/** Where each of the product's secrets lies in the store. */
export interface ExternalSecretKeys extends FederationSecretKeys {
  /**
   * The platform's database: its password.
   * @default - under the name that its Secret has in the cluster
   */
  readonly database?: ExternalSecretKey;
  /**
   * The object store: access key id and secret access key.
   * @default - under the name that its Secret has in the cluster
   */
  readonly objectStore?: ExternalSecretKey;
  /**
   * The outgoing proxies, when their URLs carry a password.
   * @default - under the name that its Secret has in the cluster
   */
  readonly proxy?: ExternalSecretKey;
  /**
   * Sign-in: the client secret.
   * @default - under the name that its Secret has in the cluster
   */
  readonly oidcClient?: ExternalSecretKey;
  /**
   * The embedded identity provider: its users, as the text of `users.json`. Asked for only when this is given.
   * @default - the users of the values, or the sample users of the image
   */
  readonly oidcUsers?: ExternalSecretKey;
  /**
   * The REST API: its key.
   * @default - under the name that its Secret has in the cluster
   */
  readonly restApi?: ExternalSecretKey;
  /**
   * The AI providers: their API keys.
   * @default - under the name that its Secret has in the cluster
   */
  readonly ai?: ExternalSecretKey;
  /**
   * GitHub: webhook secret and private key of the app.
   * @default - under the name that its Secret has in the cluster
   */
  readonly github?: ExternalSecretKey;
  /**
   * GitLab: token and webhook secret.
   * @default - under the name that its Secret has in the cluster
   */
  readonly gitlab?: ExternalSecretKey;
  /**
   * Azure DevOps: token and webhook password.
   * @default - under the name that its Secret has in the cluster
   */
  readonly azureDevOps?: ExternalSecretKey;
  /**
   * Bitbucket: API token.
   * @default - under the name that its Secret has in the cluster
   */
  readonly bitbucket?: ExternalSecretKey;
  /**
   * AppScan: key secret, webhook user and password.
   * @default - under the name that its Secret has in the cluster
   */
  readonly appscan?: ExternalSecretKey;
  /**
   * SonarQube: token and webhook secret.
   * @default - under the name that its Secret has in the cluster
   */
  readonly sonar?: ExternalSecretKey;
  /**
   * Veracode: key secret.
   * @default - under the name that its Secret has in the cluster
   */
  readonly veracode?: ExternalSecretKey;
  /**
   * Arnica: API key.
   * @default - under the name that its Secret has in the cluster
   */
  readonly arnica?: ExternalSecretKey;
  /**
   * Black Duck: access token.
   * @default - under the name that its Secret has in the cluster
   */
  readonly blackDuck?: ExternalSecretKey;
  /**
   * Checkmarx: API key.
   * @default - under the name that its Secret has in the cluster
   */
  readonly checkmarx?: ExternalSecretKey;
  /**
   * Datadog: API key and application key.
   * @default - under the name that its Secret has in the cluster
   */
  readonly datadog?: ExternalSecretKey;
  /**
   * Authentik: secret key and first administrator password.
   * @default - under the name that its Secret has in the cluster
   */
  readonly authentik?: ExternalSecretKey;
  /**
   * Authentik's database: user and password.
   * @default - under the name that its Secret has in the cluster
   */
  readonly authentikDatabase?: ExternalSecretKey;
  /**
   * The outpost of Authentik: the token by which it speaks to it.
   * @default - under the name that its Secret has in the cluster
   */
  readonly authentikOutpost?: ExternalSecretKey;
  /**
   * Superset: secret key.
   * @default - under the name that its Secret has in the cluster
   */
  readonly superset?: ExternalSecretKey;
  /**
   * Superset's database: user and password.
   * @default - under the name that its Secret has in the cluster
   */
  readonly supersetDatabase?: ExternalSecretKey;
  /**
   * Superset's Redis: its password. Only when it is named here is it taken from the store.
   * @default - there is no password from the store
   */
  readonly supersetRedis?: ExternalSecretKey;
  /**
   * The Replicated SDK: its license. Only when it is named here is the SDK deployed with a license from the store.
   * @default - the SDK has no license from the store
   */
  readonly replicated?: ExternalSecretKey;
  /**
   * The headers for `cdk8s.observability.otlp`. Only when they are named here are they taken from the store.
   * @default - there are no headers from the store
   */
  readonly otlp?: ExternalSecretKey;
}
