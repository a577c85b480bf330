/** An existing Secret with the credentials of the object store. */
export interface ExistingObjectStoreSecret {
  /**
   * Name of the Secret.
   * @default - none
   * @format object-name
   */
  readonly name?: string;
  /**
   * Key that holds the access key id.
   * @default username
   * @format secret-key
   */
  readonly usernameKey?: string;
  /**
   * Key that holds the secret access key.
   * @default password
   * @format secret-key
   */
  readonly passwordKey?: string;
}

/** An existing Secret with the URLs of the outgoing proxies. */
export interface ExistingProxySecret {
  /**
   * Name of the Secret.
   * @default - none
   * @format object-name
   */
  readonly name?: string;
  /**
   * Key that holds the URL of the proxy for HTTP.
   * @default httpProxy
   * @format secret-key
   */
  readonly httpProxyKey?: string;
  /**
   * Key that holds the URL of the proxy for HTTPS.
   * @default httpsProxy
   * @format secret-key
   */
  readonly httpsProxyKey?: string;
}

/** An existing Secret with the secrets of Authentik. */
export interface ExistingAuthentikSecret {
  /**
   * Name of the Secret.
   * @default - none
   * @format object-name
   */
  readonly name?: string;
  /**
   * Key that holds the key that signs cookies and tokens.
   * @default secretKey
   * @format secret-key
   */
  readonly secretKeyKey?: string;
  /**
   * Key that holds the first password of the administrator; an empty one when the Secret has none.
   * @default bootstrapPassword
   * @format secret-key
   */
  readonly bootstrapPasswordKey?: string;
  /**
   * Key that holds the first API token of the administrator.
   * @default - there is no first token
   * @format secret-key
   */
  readonly bootstrapTokenKey?: string;
  /**
   * Key that holds the password of the mail server.
   * @default - none, or the password of `authentik.authentik.email`
   * @format secret-key
   */
  readonly emailPasswordKey?: string;
  /**
   * Key that holds the password of an outside database.
   * @default databasePassword
   * @format secret-key
   */
  readonly databasePasswordKey?: string;
}

/** An existing Secret with the secrets of Superset. */
export interface ExistingSupersetSecret {
  /**
   * Name of the Secret.
   * @default - none
   * @format object-name
   */
  readonly name?: string;
  /**
   * Key that holds the key that signs sessions.
   * @default secretKey
   * @format secret-key
   */
  readonly secretKeyKey?: string;
  /**
   * Key that holds the password of the first administrator, `admin`, who is made when there is none of that name.
   * @default - no administrator is made
   * @format secret-key
   */
  readonly adminPasswordKey?: string;
}

/** An existing Secret with the license of the Replicated SDK. */
export interface ExistingReplicatedSecret {
  /**
   * Name of the Secret.
   * @default - none, so that the SDK is not deployed
   * @format object-name
   */
  readonly name?: string;
  /**
   * Key that holds the license, a YAML file.
   * @default license.yaml
   * @format secret-key
   */
  readonly licenseKey?: string;
}

/** Existing Secrets of what the vendor's values have no `existingSecret` for. */
export interface ExistingSecretsOptions {
  /**
   * The credentials of the object store.
   * @default - rendered from the values
   */
  readonly objectStore?: ExistingObjectStoreSecret;
  /**
   * The URLs of the outgoing proxies.
   * @default - rendered from the values
   */
  readonly proxy?: ExistingProxySecret;
  /**
   * The secrets of Authentik.
   * @default - rendered from the values
   */
  readonly authentik?: ExistingAuthentikSecret;
  /**
   * The secrets of Superset; required with `superset.enabled`, unless there is a store in `cdk8s.externalSecrets`.
   * @default - none
   */
  readonly superset?: ExistingSupersetSecret;
  /**
   * The license of the Replicated SDK, as the vendor hands it out; with it the SDK is deployed.
   * @default - the SDK is not deployed
   */
  readonly replicated?: ExistingReplicatedSecret;
}
