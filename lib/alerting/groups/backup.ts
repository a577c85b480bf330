import type { AlertingRule, RuleGroup } from '../rule';
import type { RuleSettings } from '../settings';

/** First letters of the metrics about backups, by who makes them (docs/src/monitoring.md of 1.30.0, observability.md of the plugin 0.14.0). */
const PREFIXES = {
  objectStore: 'cnpg_collector',
  plugin: 'barman_cloud_cloudnative_pg_io',
} as const;

/** Backups of the embedded database, which nobody misses before they are needed. */
export function backupRules({ namespace, databaseCluster, databaseBackup }: RuleSettings): RuleGroup[] {
  if (databaseCluster === undefined || databaseBackup === undefined) return [];
  const metric = (name: string): string =>
    `${name}{namespace="${namespace}",pod=~"${databaseCluster}-[0-9]+"}`;
  const prefix = PREFIXES[databaseBackup];
  const alerting: readonly AlertingRule[] = [
    {
      alert: 'PixeeDatabaseArchivingFails',
      expression: `${metric('cnpg_pg_stat_archiver_last_failed_time')} > ${metric('cnpg_pg_stat_archiver_last_archived_time')}`,
      duration: '15m',
      severity: 'critical',
      summary: `The log of the database ${databaseCluster} is not archived`,
      description: `Backups end where the archive does, and the log fills the disk of {{ $labels.pod }}. Look at the log of that pod, and at the access to the bucket.`,
    },
    {
      alert: 'PixeeDatabaseBackupFailed',
      expression: `${metric(`${prefix}_last_failed_backup_timestamp`)} > ${metric(`${prefix}_last_available_backup_timestamp`)}`,
      duration: '5m',
      severity: 'critical',
      summary: `The last backup of the database ${databaseCluster} has failed`,
      description: `Look at kubectl get backups.postgresql.cnpg.io -n ${namespace}; the alert ends with the next backup that works.`,
    },
  ];
  return [{ name: 'pixee-backup', alerting }];
}
