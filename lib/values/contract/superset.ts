import type { ImageValues } from '../../core/pod/image-values';
import type { DeployedPodValues } from '../../core/pod/pod-values';
import type { GatewayValues } from '../../core/exposure/gateway-values';
import type { IngressValues } from '../../core/exposure/ingress-values';
import type { NameOverrides } from '../../rules/names';
import type { ScalingValues } from '../../core/workload/scaling-values';
import type { RouteValues } from '../../core/exposure/route-values';
import type {
  SupersetServiceValues,
  SupersetInitValues,
  SupersetWebValues,
  SupersetWorkerValues,
} from './superset/workload';

/** Apache Superset, for reports on the platform's data. */
export interface SupersetValues extends DeployedPodValues, NameOverrides, ScalingValues {
  /**
   * Whether Superset is deployed.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Number of pods that serve the web interface.
   * @default 1
   * @asType integer
   * @minimum 0
   */
  readonly replicaCount?: number;
  /**
   * The image, which must have a driver for PostgreSQL; the official one has had none since Superset 4.1.
   * @default - the official image
   */
  readonly image?: SupersetImageValues;
  /**
   * A pull of the driver at every start, in place of an image that has it.
   * @default - nothing is installed
   */
  readonly driver?: SupersetDriverValues;
  /**
   * Where dashboards and users are kept: a database in the embedded server, or one outside.
   * @default - in the embedded server; an existing Secret is required
   */
  readonly database?: SupersetDatabaseValues;
  /**
   * A Redis for caches and background work.
   * @default - none: caches lie in the database, and there is no worker
   */
  readonly redis?: SupersetRedisValues;
  /**
   * How the web interface is reached from outside the cluster, under a host of its own.
   * @default - it is reached inside the cluster only
   */
  readonly ingress?: IngressValues;
  /**
   * How it is reached by the Gateway API, beside the Ingress or instead of it.
   * @default - not by a Gateway
   */
  readonly gateway?: GatewayValues;
  /**
   * How the web interface is reached in the cluster.
   * @default - a Service of type ClusterIP
   */
  readonly service?: SupersetServiceValues;
  /**
   * Settings of the pods of the web interface alone; each takes the place of the one for all pods.
   * @default - those of all pods
   */
  readonly supersetNode?: SupersetWebValues;
  /**
   * Settings of the pods of the worker alone, in the same way.
   * @default - those of all pods
   */
  readonly supersetWorker?: SupersetWorkerValues;
  /**
   * Settings of the Job that prepares the database alone, in the same way.
   * @default - those of all pods
   */
  readonly init?: SupersetInitValues;
  /**
   * A Route of OpenShift, beside or in the place of an Ingress.
   * @default - none
   */
  readonly route?: RouteValues;
  /**
   * Python that is put at the end of `superset_config.py`, by a name of your choice and in the order of these names. It lies in a
   * ConfigMap: secrets come by `extraEnv` and are read by `os.environ`. It is not rendered as a template, as the upstream chart does.
   * @default - none
   * @sensitive
   * @format python-settings
   * @alone
   */
  readonly configOverrides?: { readonly [name: string]: string };
}

/** The image of Superset. */
export interface SupersetImageValues extends ImageValues {
  /**
   * Path of the image in its registry.
   * @default proxy/pixee/index.docker.io/apache/superset
   * @format repository
   */
  readonly repository?: string;
  /**
   * Tag of the image.
   * @default 6.1.0
   * @format tag
   */
  readonly tag?: string;
}

/** The driver for PostgreSQL, installed into a volume by an init container of every pod. */
export interface SupersetDriverValues {
  /**
   * Whether the driver is installed at every start. Every start then needs the package index; an image with the driver is better.
   * @default false
   */
  readonly install?: boolean;
  /**
   * What is installed, a name and a version: `psycopg2-binary==2.9.13`.
   * @default psycopg2-binary==2.9.13
   * @format python-requirement
   */
  readonly requirement?: string;
  /**
   * URL of the package index; a user and a password come by the variable `PIP_INDEX_URL` in `superset.extraEnv`.
   * @default - the public index of Python
   * @sensitive
   * @format url
   */
  readonly indexUrl?: string;
}

/** The database of Superset. */
export interface SupersetDatabaseValues {
  /**
   * Host of a database outside; without one it lies in the embedded server.
   * @default - in the embedded server
   * @format host
   */
  readonly host?: string;
  /**
   * Port of the database outside.
   * @default 5432
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly port?: number;
  /**
   * Name of the database.
   * @default superset
   * @format database
   */
  readonly name?: string;
  /**
   * Role that owns the database and logs in; an existing Secret has it under `username`.
   * @default superset
   * @format any
   */
  readonly user?: string;
  /**
   * How the connection to a database outside is encrypted; `verify-ca` and `verify-full` trust public authorities and those of
   * `global.pixee.privateCACert`.
   * @default - the driver's own, encrypted when the server offers it
   */
  readonly sslMode?: 'disable' | 'allow' | 'prefer' | 'require' | 'verify-ca' | 'verify-full';
  /**
   * Name of an existing Secret of type `kubernetes.io/basic-auth` for Superset's role, with `username` and `password`; required
   * unless there is a store in `cdk8s.externalSecrets`.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
}

/** The Redis of Superset. */
export interface SupersetRedisValues {
  /**
   * Host name of Redis; with it a worker is deployed.
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
  /**
   * User of Redis' access control list.
   * @default - the user `default`
   * @format any
   */
  readonly user?: string;
  /**
   * Name of an existing Secret with the password.
   * @default - no password, or that of `cdk8s.externalSecrets.keys.supersetRedis`
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Keys of the existing Secret.
   * @default - the key below
   */
  readonly secretKeys?: SupersetRedisSecretKeys;
  /**
   * Number of Redis' database for the queue of the worker.
   * @default 0
   * @asType integer
   * @minimum 0
   */
  readonly queueDatabase?: number;
  /**
   * Number of Redis' database for caches and results.
   * @default 1
   * @asType integer
   * @minimum 0
   */
  readonly cacheDatabase?: number;
  /**
   * Encryption of the connection.
   * @default - not encrypted
   */
  readonly tls?: SupersetRedisTlsValues;
}

/** Keys of the existing Secret of Superset's Redis. */
export interface SupersetRedisSecretKeys {
  /**
   * Key that holds the password.
   * @default redis-password
   * @format secret-key
   */
  readonly passwordKey?: string;
}

/** Encryption between Superset and its Redis. */
export interface SupersetRedisTlsValues {
  /**
   * Whether the connection is encrypted.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Whether the certificate of Redis must be one of a public authority or of those in `global.pixee.privateCACert`, for its host.
   * @default true
   */
  readonly verify?: boolean;
}
