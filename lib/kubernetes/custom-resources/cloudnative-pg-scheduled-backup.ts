import type { ObjectMeta } from '../../generated/kubernetes';
import type { CloudNativePgReference } from './cloudnative-pg-reference';

/**
 * `postgresql.cnpg.io/v1` ScheduledBackup, the fields we emit.
 * Needs the CloudNativePG operator from version 1.15; method `plugin` from 1.24.
 */
export interface CloudNativePgScheduledBackup {
  readonly apiVersion: 'postgresql.cnpg.io/v1';
  readonly kind: 'ScheduledBackup';
  readonly metadata: ObjectMeta;
  readonly spec: CloudNativePgScheduledBackupSpec;
}

/** When which Cluster is backed up, and how. */
export interface CloudNativePgScheduledBackupSpec {
  readonly cluster: CloudNativePgReference;
  /** Cron expression of the operator: six fields, seconds first. */
  readonly schedule: string;
  /** Whether the first backup starts at once. @default false */
  readonly immediate?: boolean;
  /** Whether no new backup starts. @default false */
  readonly suspend?: boolean;
  /** How the backup is made. @default - the operator's, barmanObjectStore */
  readonly method?: 'barmanObjectStore' | 'volumeSnapshot' | 'plugin';
  /** The plugin of method `plugin`. @default - none */
  readonly pluginConfiguration?: CloudNativePgBackupPlugin;
  /** Who owns the Backup objects. @default - the operator's, none */
  readonly backupOwnerReference?: 'none' | 'self' | 'cluster';
  /** Which instance is copied. @default - that of the Cluster, prefer-standby */
  readonly target?: 'primary' | 'prefer-standby';
  /** Whether the database stays open during a snapshot. @default - that of the Cluster, true */
  readonly online?: boolean;
}

/** A backup plugin and its parameters. */
export interface CloudNativePgBackupPlugin {
  readonly name: string;
  /** Parameters of the plugin. @default - none */
  readonly parameters?: { readonly [key: string]: string };
}
