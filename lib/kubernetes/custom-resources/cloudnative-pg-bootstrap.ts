import type { CloudNativePgKeyReference, CloudNativePgReference } from './cloudnative-pg-reference';

/** A cluster that starts with an empty database. */
export interface CloudNativePgInitdb {
  /** Name of the database. @default - app */
  readonly database?: string;
  /** Role that owns it. @default - the name of the database */
  readonly owner?: string;
  /** Secret of type `kubernetes.io/basic-auth` with the owner's name and password. @default - the operator makes one */
  readonly secret?: CloudNativePgReference;
  /** Character encoding. @default - UTF8 */
  readonly encoding?: string;
  /** Order of text. @default - C */
  readonly localeCollate?: string;
  /** Classes of characters. @default - C */
  readonly localeCType?: string;
  /** Whether pages carry checksums. @default false */
  readonly dataChecksums?: boolean;
  /** Statements run as postgres in the database postgres. @default - none */
  readonly postInitSQL?: readonly string[];
  /** Statements run as postgres in the new database. @default - none */
  readonly postInitApplicationSQL?: readonly string[];
  /** Scripts run as postgres in the new database. @default - none */
  readonly postInitApplicationSQLRefs?: CloudNativePgSqlRefs;
}

/** Where SQL scripts are. */
export interface CloudNativePgSqlRefs {
  /** Scripts in ConfigMaps. @default - none */
  readonly configMapRefs?: readonly CloudNativePgKeyReference[];
  /** Scripts in Secrets. @default - none */
  readonly secretRefs?: readonly CloudNativePgKeyReference[];
}

/** A cluster that starts from a backup. */
export interface CloudNativePgRecovery {
  /** Name of the external cluster whose backup is read. @default - none */
  readonly source?: string;
  /** A Backup object. @default - none */
  readonly backup?: CloudNativePgReference;
  /** Name of the database. @default - app */
  readonly database?: string;
  /** Role that owns it. @default - the name of the database */
  readonly owner?: string;
  /** Secret with the owner's name and password. @default - the operator makes one */
  readonly secret?: CloudNativePgReference;
  /** Where the recovery stops. @default - at the end of the log */
  readonly recoveryTarget?: CloudNativePgRecoveryTarget;
}

/** Where a recovery stops. */
export interface CloudNativePgRecoveryTarget {
  /** At this time, RFC 3339. @default - none */
  readonly targetTime?: string;
  /** At this restore point. @default - none */
  readonly targetName?: string;
  /** Starts from this backup. @default - the newest before the target */
  readonly backupID?: string;
}
