import type { Credential } from '../../lib/core/credential/credential';
import type { DeployedPodValues } from '../../lib/core/pod/pod-values';
import type { GatewayValues } from '../../lib/core/exposure/gateway-values';
import type { RouteValues } from '../../lib/core/exposure/route-values';
import type { ScalingValues } from '../../lib/core/workload/scaling-values';
import type { CertManagerProps, ComponentIngressSettings } from '../../lib/core/exposure/ingress-props';
import type { StringMap } from '../../lib/base/string-map';
import type { SslMode } from '../database/database';
import type {
  SupersetDriverValues,
  SupersetImageValues,
  SupersetRedisTlsValues,
} from '../../lib/values/contract/superset';
import type {
  SupersetInitValues,
  SupersetServiceValues,
  SupersetWebValues,
  SupersetWorkerValues,
} from '../../lib/values/contract/superset/workload';

/** Props of {@link Superset}. The settings of pods count for all of its pods. */
export interface SupersetProps extends DeployedPodValues, ScalingValues {
  /** Its own database, where dashboards and users are kept. */
  readonly database: SupersetDatabase;
  /** Key that signs sessions and encrypts saved passwords; at least 32 random bytes, never to be changed. */
  readonly secretKey: Credential;
  /** Password of the administrator `admin`, who is made when there is none of that name. @default - no administrator is made */
  readonly adminPassword?: Credential;
  /** Number of pods that serve the web interface. @default 1 @minimum 0 */
  readonly replicaCount?: number;
  /** The image, which must have the Python package psycopg2. @default - the official image, which has not */
  readonly image?: SupersetImageValues;
  /** A Redis for caches and background work. @default - none: caches lie in the database, and there is no worker */
  readonly redis?: SupersetRedis;
  /** A pull of the driver at every start, in place of an image that has it. @default - nothing is installed */
  readonly driver?: SupersetDriverValues;
  /** How the web interface is reached from outside the cluster. @default - inside the cluster only */
  readonly ingress?: ComponentIngressSettings;
  /** How it is reached by the Gateway API. @default - not by a Gateway */
  readonly gateway?: GatewayValues;
  /** How the web interface is reached in the cluster. @default - a Service of type ClusterIP, port 8088 */
  readonly service?: SupersetServiceValues;
  /** Settings of the pods of the web interface alone. @default - those of all pods */
  readonly supersetNode?: SupersetWebValues;
  /** Settings of the pods of the worker alone. @default - those of all pods */
  readonly supersetWorker?: SupersetWorkerValues;
  /** Settings of the Job that prepares the database alone. @default - those of all pods */
  readonly init?: SupersetInitValues;
  /** A Route of OpenShift, with a host of its own. @default - none */
  readonly route?: RouteValues;
  /** How cert-manager provides the certificate of the Ingress. @default - it does not */
  readonly certManager?: CertManagerProps;
  /**
   * Python that is put at the end of `superset_config.py`, by names in whose order it comes. It lies in a ConfigMap. @default - none
   * @format python-settings
   */
  readonly configOverrides?: StringMap;
}

/** The Redis of Superset. */
export interface SupersetRedis {
  /** Host name or IP. @format host */
  readonly host: string;
  /** Port. @default 6379 @format port */
  readonly port?: number;
  /** User of Redis' access control list. @default - the user `default` @format any */
  readonly user?: string;
  /** The user's password. @default - Redis asks for none */
  readonly password?: Credential;
  /** Number of the database for the queue of the worker. @default 0 @asType integer @minimum 0 */
  readonly queueDatabase?: number;
  /** Number of the database for caches and results. @default 1 @asType integer @minimum 0 */
  readonly cacheDatabase?: number;
  /** Encryption of the connection. @default - not encrypted */
  readonly tls?: SupersetRedisTlsValues;
}

/** Where Superset's own database is, and how to log in. */
export interface SupersetDatabase {
  /** Host name or IP. @format host */
  readonly host: string;
  /** Port. @default 5432 @format port */
  readonly port?: number;
  /** Name of the database. @default superset @format database */
  readonly name?: string;
  /**
   * How the connection is encrypted. The two that verify the server's certificate trust public authorities, and those of the release's
   * `privateCACert`.
   * @default - the driver's own, encrypted when the server offers it
   */
  readonly sslMode?: SslMode;
  /**
   * Secret with the keys `username` and `password`; for the embedded database, `addDatabase` gives it.
   * @format object-name
   */
  readonly secretName: string;
}
