import type { AuthentikVersion } from '../../lib/authentik/version';
import type { Credential } from '../../lib/core/credential/credential';
import type { CertManagerProps } from '../../lib/core/exposure/ingress-props';
import type { GatewayWithTlsValues } from '../../lib/core/exposure/gateway-values';
import type { IngressValues } from '../../lib/core/exposure/ingress-values';
import type { DeployedPodValues } from '../../lib/core/pod/pod-values';
import type { TlsRouteValues } from '../../lib/core/exposure/route-values';
import type { ScalingValues } from '../../lib/core/workload/scaling-values';
import type { AuthentikRedisValues } from '../../lib/values/contract/authentik';
import type { AuthentikImageValues } from '../../lib/values/contract/authentik/image';
import type { AuthentikServiceValues } from '../../lib/values/contract/authentik/workload';
import type { AuthentikMediaOptions } from '../../lib/values/contract/cdk8s/authentik';
import type { AuthentikDatabase } from './authentik-database';

/** How much Authentik logs. */
export type AuthentikLogLevel = 'trace' | 'debug' | 'info' | 'warning' | 'error';

/** Props of {@link Authentik}. */
export interface AuthentikProps {
  /** Where it keeps its data. */
  readonly database: AuthentikDatabase;
  /** Key that signs cookies and makes ids of users; it must never change after the installation. */
  readonly secretKey: Credential;
  /** What it sets up at its first start. @default - whoever comes first makes the administrator */
  readonly bootstrap?: AuthentikBootstrap;
  /** Path of everything that it serves, with a slash at both ends. @default /authentik/ @format web-path */
  readonly webPath?: string;
  /** The image of server and worker. @default - the official one */
  readonly image?: AuthentikImageValues;
  /** The release of Authentik, for an image whose tag does not say it. @default - as the tag says */
  readonly version?: AuthentikVersion;
  /** The server: web interface, API and sign-in pages. @default - one pod */
  readonly server?: AuthentikServerProps;
  /** The worker: background tasks and blueprints. @default - one pod */
  readonly worker?: AuthentikWorkloadProps;
  /** An Ingress of its own; hosts without paths get the web path. @default - none */
  readonly ingress?: IngressValues;
  /** A route of its own by the Gateway API. @default - none */
  readonly gateway?: GatewayWithTlsValues;
  /** A Route of OpenShift; without a path of its own it leads the web path here. @default - none */
  readonly route?: TlsRouteValues;
  /** How cert-manager provides the Ingress's certificate. @default - the Secrets that `ingress.tls` names */
  readonly certManager?: CertManagerProps;
  /** Redis, which releases up to 2025.8 need and later ones do not know. @default - none */
  readonly redis?: AuthentikRedisValues;
  /**
   * Networks of the proxies whose `X-Forwarded-*` headers count, in place of Authentik's own list.
   * @default - loopback, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, fc00::/7 and link-local addresses
   * @format cidr-list
   */
  readonly trustedProxyCidrs?: readonly string[];
  /** How much it logs. @default info */
  readonly logLevel?: AuthentikLogLevel;
  /** Report errors to the makers of Authentik. @default false */
  readonly errorReporting?: boolean;
  /** Ask the makers of Authentik for newer versions. @default false */
  readonly updateCheck?: boolean;
  /** Tell the makers of Authentik of every start. @default false */
  readonly startupAnalytics?: boolean;
  /** Let the worker deploy outposts, which gives it rights over Secrets and Deployments of the namespace. @default false */
  readonly manageOutposts?: boolean;
  /** The server that sends its mail. @default - it sends none */
  readonly email?: AuthentikEmail;
  /**
   * Name of the Secret for credentials that are rendered or fetched, in place of ours. @default - the name of the release, with `-authentik`
   * @format object-name
   */
  readonly secretName?: string;
  /** Names of its keys, in place of ours. @default - `secretKey`, `bootstrapPassword` and so on */
  readonly secretKeys?: AuthentikSecretKeys;
  /** A volume for uploaded files. @default - they are lost when the pods restart */
  readonly media?: AuthentikMediaOptions;
}

/** What Authentik sets up when its database is empty; later changes have no effect. */
export interface AuthentikBootstrap {
  /** Password of the administrator `akadmin`. @default - whoever comes first sets it */
  readonly password?: Credential;
  /** API token of the administrator. @default - none */
  readonly token?: Credential;
  /** E-mail address of the administrator. @default - Authentik's own @format email */
  readonly email?: string;
}

/** The keys of Authentik's Secret. */
export interface AuthentikSecretKeys {
  /** @default secretKey @format secret-key */
  readonly secretKey?: string;
  /** @default bootstrapPassword @format secret-key */
  readonly bootstrapPassword?: string;
  /** @default bootstrapToken @format secret-key */
  readonly bootstrapToken?: string;
  /** @default databasePassword @format secret-key */
  readonly databasePassword?: string;
  /** @default emailPassword @format secret-key */
  readonly emailPassword?: string;
}

/** The server that sends Authentik's mail. */
export interface AuthentikEmail {
  /** Host name of the server. @format host */
  readonly host: string;
  /** Port of the server. @default 25 @format port */
  readonly port?: number;
  /** User at the server. @default - none @format any */
  readonly username?: string;
  /** Password of the user. @default - none */
  readonly password?: Credential;
  /** Whether the connection becomes an encrypted one, by STARTTLS. @default false */
  readonly useTls?: boolean;
  /** Whether the connection is encrypted from its start. @default false */
  readonly useSsl?: boolean;
  /** How many seconds the server may take. @default 10 @minimum 1 @asType integer */
  readonly timeout?: number;
  /** Address that mail comes from. @default - Authentik's own, which few servers take @format any */
  readonly from?: string;
}

/** Settings of one of Authentik's workloads. */
export interface AuthentikWorkloadProps extends DeployedPodValues, ScalingValues {
  /** Number of pods. @default - not written: one, or what an autoscaler sets @minimum 0 */
  readonly replicas?: number;
}

/** Settings of the server. */
export interface AuthentikServerProps extends AuthentikWorkloadProps {
  /** How it is reached in the cluster. @default - a Service of type ClusterIP, ports 80 and 443 */
  readonly service?: AuthentikServiceValues;
}
