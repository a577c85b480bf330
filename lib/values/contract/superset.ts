import type { ImageValues } from '../../core/image-values';
import type { DeployedPodValues } from '../../core/pod-values';

/** Apache Superset, for reports on the platform's data. */
export interface SupersetValues extends DeployedPodValues {
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
   * The embedded database of Superset.
   * @default - an existing Secret is required
   */
  readonly database?: SupersetDatabaseValues;
  /**
   * A Redis for caches and background work.
   * @default - none: caches lie in the database, and there is no worker
   */
  readonly redis?: SupersetRedisValues;
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
   * @default 5.0.0
   * @format tag
   */
  readonly tag?: string;
}

/** The embedded database of Superset. */
export interface SupersetDatabaseValues {
  /**
   * Name of an existing Secret of type `kubernetes.io/basic-auth` for Superset's role in the embedded database; required unless
   * there is a store in `cdk8s.externalSecrets`.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
}

/** The Redis of Superset, which takes no password. */
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
}
