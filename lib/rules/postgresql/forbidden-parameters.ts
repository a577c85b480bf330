/** Parameters that the operator sets itself or keeps fixed; its admission webhook refuses a Cluster that has one of them. */
const FORBIDDEN = new Set([
  'allow_system_table_mods',
  'archive_cleanup_command',
  'archive_command',
  'archive_mode',
  'bonjour',
  'bonjour_name',
  'cluster_name',
  'config_file',
  'data_directory',
  'data_sync_retry',
  'event_source',
  'external_pid_file',
  'hba_file',
  'hot_standby',
  'ident_file',
  'jit_provider',
  'listen_addresses',
  'log_destination',
  'log_directory',
  'log_file_mode',
  'log_filename',
  'log_rotation_age',
  'log_rotation_size',
  'log_truncate_on_rotation',
  'logging_collector',
  'pg_failover_slots.primary_dsn',
  'pg_failover_slots.standby_slot_names',
  'port',
  'primary_conninfo',
  'primary_slot_name',
  'promote_trigger_file',
  'recovery_end_command',
  'recovery_min_apply_delay',
  'restart_after_crash',
  'restore_command',
  'shared_preload_libraries',
  'ssl',
  'stats_temp_directory',
  'synchronized_standby_slots',
  'synchronous_standby_names',
  'temp_tablespaces',
]);

const FORBIDDEN_PREFIX = /^(?:recovery_target|ssl_|syslog_|unix_socket_)/;

/** Whether the operator refuses a Cluster that has the parameter. */
export function isForbiddenParameter(name: string): boolean {
  return FORBIDDEN.has(name) || FORBIDDEN_PREFIX.test(name);
}
