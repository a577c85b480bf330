import type { NameOverrides } from '../../rules/names';
import type { AuthentikEmailValues } from './authentik/email';
import type { AuthentikGlobalValues, AuthentikImageValues } from './authentik/image';
import type { AuthentikServerValues, AuthentikWorkloadValues } from './authentik/workload';
import type { TlsRouteValues } from '../../core/exposure/route-values';

/** Authentik, the full identity provider that can be deployed with the product. */
export interface AuthentikValues extends NameOverrides {
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
   * Where Authentik's login to its database is kept.
   * @default - the password of `authentik.authentik.postgresql`
   */
  readonly database?: AuthentikDatabaseValues;
  /**
   * The image of server and worker.
   * @default - the official image
   */
  readonly image?: AuthentikImageValues;
  /**
   * What the upstream chart keeps for server and worker together.
   * @default - nothing
   */
  readonly global?: AuthentikGlobalValues;
  /**
   * The server: web interface, API and sign-in pages.
   * @default - one pod
   */
  readonly server?: AuthentikServerValues;
  /**
   * The worker: background tasks and blueprints.
   * @default - one pod
   */
  readonly worker?: AuthentikWorkloadValues;
  /**
   * A Route of OpenShift, beside or in the place of an Ingress.
   * @default - none
   */
  readonly route?: TlsRouteValues;
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
   * @default - that of `cdk8s.existingSecrets.authentik` or a store, one of them is required
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
   * Second spelling of `bootstrap.token`.
   * @default - `bootstrap.token`
   * @secret
   */
  readonly bootstrap_token?: string;
  /**
   * Second spelling of `bootstrap.email`.
   * @default - `bootstrap.email`
   * @format email
   */
  readonly bootstrap_email?: string;
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
  /**
   * Where Authentik lies under its host.
   * @default - under `/authentik/`
   */
  readonly web?: AuthentikWebValues;
  /**
   * Whom Authentik listens to.
   * @default - proxies in private networks
   */
  readonly listen?: AuthentikListenValues;
  /**
   * The server that sends Authentik's mail; with it users get new passwords by mail.
   * @default - none: it sends no mail
   */
  readonly email?: AuthentikEmailValues;
  /**
   * How much server and worker log.
   * @default info
   */
  readonly log_level?: 'trace' | 'debug' | 'info' | 'warning' | 'error';
  /**
   * Reports of errors to the makers of Authentik.
   * @default - none
   */
  readonly error_reporting?: AuthentikErrorReportingValues;
  /**
   * Whether Authentik must not ask its makers for newer versions.
   * @default true
   */
  readonly disable_update_check?: boolean;
  /**
   * Whether Authentik must not tell its makers that it was started.
   * @default true
   */
  readonly disable_startup_analytics?: boolean;
}

/** Where Authentik lies under its host. */
export interface AuthentikWebValues {
  /**
   * Path of everything that Authentik serves, with a slash at both ends.
   * @default /authentik/
   * @format web-path
   */
  readonly path?: string;
}

/** Whom Authentik listens to. */
export interface AuthentikListenValues {
  /**
   * Networks of the proxies whose `X-Forwarded-*` headers count, separated by commas, in place of Authentik's own list: add the
   * network of the pods to it when that is none of the private ones.
   * @default - Authentik's own, and fc00::/7: loopback, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 and link-local addresses
   * @format cidr-list
   */
  readonly trusted_proxy_cidrs?: string;
}

/** Reports of errors to the makers of Authentik. */
export interface AuthentikErrorReportingValues {
  /**
   * Whether errors are reported, over the Internet.
   * @default false
   */
  readonly enabled?: boolean;
}

/** What Authentik sets up at its first start. */
export interface AuthentikBootstrapValues {
  /**
   * First password of the administrator `akadmin`.
   * @default - that of `cdk8s.existingSecrets.authentik` or a store, else whoever comes first sets it
   * @secret
   */
  readonly password?: string;
  /**
   * First API token of the administrator.
   * @default - that of `cdk8s.existingSecrets.authentik`, else there is none
   * @secret
   */
  readonly token?: string;
  /**
   * E-mail address of the administrator.
   * @default - Authentik's own
   * @format email
   */
  readonly email?: string;
}

/** The PostgreSQL database of Authentik. */
export interface AuthentikPostgresqlValues {
  /**
   * Host name of the database.
   * @default - the embedded one
   * @format host
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
   * @format database
   */
  readonly name?: string;
  /**
   * User of the database.
   * @default authentik
   * @format any
   */
  readonly user?: string;
  /**
   * Password of the user.
   * @default - that of `authentik.database.existingSecret`, `cdk8s.existingSecrets.authentik` or a store
   * @secret
   */
  readonly password?: string;
  /**
   * How the connection is encrypted. The two that verify the server's certificate trust public authorities, and those of
   * `global.pixee.privateCACert`.
   * @default - Authentik's own, which is no encryption
   */
  readonly sslmode?: 'disable' | 'allow' | 'prefer' | 'require' | 'verify-ca' | 'verify-full';
}

/** The Redis of Authentik. */
export interface AuthentikRedisValues {
  /**
   * Host name of Redis.
   * @default - no Redis
   * @format host
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

/** Where Authentik's login to its database is kept. */
export interface AuthentikDatabaseValues {
  /**
   * Name of an existing Secret of type `kubernetes.io/basic-auth` with Authentik's login: of its role in the embedded database, or
   * of the outside one that `authentik.authentik.postgresql.host` names.
   * @default - one is rendered from `authentik.authentik.postgresql.password` or fetched from a store, else it is required
   * @format object-name
   */
  readonly existingSecret?: string;
}
