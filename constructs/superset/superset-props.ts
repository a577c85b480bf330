import type { Credential } from '../../lib/core/credential';
import type { DeployedPodValues } from '../../lib/core/pod-values';
import type { SupersetImageValues, SupersetRedisValues } from '../../lib/values/contract/superset';

/** Props of {@link Superset}. The settings of pods count for all of its pods. */
export interface SupersetProps extends DeployedPodValues {
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
  readonly redis?: SupersetRedisValues;
}

/** Where Superset's own database is, and how to log in. */
export interface SupersetDatabase {
  /** Host name or IP. @format host */
  readonly host: string;
  /** Port. @default 5432 @format port */
  readonly port?: number;
  /** Name of the database. @default superset @format any */
  readonly name?: string;
  /**
   * Secret with the keys `username` and `password`; for the embedded database, `addDatabase` gives it.
   * @format object-name
   */
  readonly secretName: string;
}
