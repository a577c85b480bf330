import type { EnvVar } from '../generated/kubernetes';

/** Authentik, the full identity provider that can be deployed with the product. */
export interface AuthentikValues {
  /**
   * Whether Authentik is deployed and used for sign-in.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * The product's registration in Authentik.
   * @default - made from `global.pixee.access.oidc.client`
   */
  readonly pixee?: AuthentikPixeeValues;
  /**
   * Settings of Authentik itself.
   * @default - Authentik's own
   */
  readonly authentik?: AuthentikSettings;
  /**
   * The embedded database of Authentik.
   * @default - the password of `authentik.authentik.postgresql`
   */
  readonly database?: AuthentikDatabaseValues;
  /**
   * The workers of Authentik.
   * @default - no additions
   */
  readonly worker?: AuthentikWorkerValues;
}

/** The product's registration in Authentik. */
export interface AuthentikPixeeValues {
  /**
   * Client secret; where both are given it must equal `global.pixee.access.oidc.client.secret`.
   * @default - `global.pixee.access.oidc.client.secret`
   * @secret
   */
  readonly clientSecret?: string;
}

/** Settings of Authentik itself. */
export interface AuthentikSettings {
  /**
   * Key that signs cookies and tokens, which must never change after the installation.
   * @default - none, so it is required
   * @secret
   */
  readonly secret_key?: string;
  /**
   * What Authentik sets up at its first start.
   * @default - nothing
   */
  readonly bootstrap?: AuthentikBootstrapValues;
  /**
   * Second spelling of `bootstrap.password`.
   * @default - `bootstrap.password`
   * @secret
   */
  readonly bootstrap_password?: string;
  /**
   * The PostgreSQL database of Authentik.
   * @default - the embedded one
   */
  readonly postgresql?: AuthentikPostgresqlValues;
  /**
   * The Redis of Authentik, which only versions up to 2025.8 use.
   * @default - none
   */
  readonly redis?: AuthentikRedisValues;
}

/** What Authentik sets up at its first start. */
export interface AuthentikBootstrapValues {
  /**
   * First password of the administrator `akadmin`.
   * @default - the administrator has no password
   * @secret
   */
  readonly password?: string;
}

/** The PostgreSQL database of Authentik. */
export interface AuthentikPostgresqlValues {
  /**
   * Host name of the database.
   * @default - the embedded one
   */
  readonly host?: string;
  /**
   * Port of the database.
   * @default 5432
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly port?: number;
  /**
   * Name of the database.
   * @default authentik
   */
  readonly name?: string;
  /**
   * User of the database.
   * @default authentik
   */
  readonly user?: string;
  /**
   * Password of the user.
   * @default - that of the embedded one
   * @secret
   */
  readonly password?: string;
}

/** The Redis of Authentik. */
export interface AuthentikRedisValues {
  /**
   * Host name of Redis.
   * @default - no Redis
   */
  readonly host?: string;
  /**
   * Port of Redis.
   * @default 6379
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly port?: number;
}

/** The embedded database of Authentik. */
export interface AuthentikDatabaseValues {
  /**
   * Name of an existing Secret of type `kubernetes.io/basic-auth` for Authentik's role in the embedded database.
   * @default - one is rendered from `authentik.authentik.postgresql.password` or fetched from a store, else it is required
   */
  readonly existingSecret?: string;
}

/** The workers of Authentik. */
export interface AuthentikWorkerValues {
  /**
   * Environment variables added to the workers.
   * @default - none
   */
  readonly env?: readonly EnvVar[];
}
