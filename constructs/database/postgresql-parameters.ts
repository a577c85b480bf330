import type { PostgresqlParameters } from '../../lib/values/contract/cloudnative-pg';

/** PostgreSQL's own names of the parameters that the values know. */
export const PARAMETER_NAMES = {
  maxConnections: 'max_connections',
  sharedBuffers: 'shared_buffers',
  effectiveCacheSize: 'effective_cache_size',
  workMem: 'work_mem',
  maintenanceWorkMem: 'maintenance_work_mem',
  randomPageCost: 'random_page_cost',
  checkpointCompletionTarget: 'checkpoint_completion_target',
  logLockWaits: 'log_lock_waits',
} as const satisfies Record<keyof PostgresqlParameters, string>;

/**
 * The parameters under PostgreSQL's names, all as text: the operator refuses numbers and booleans, and `on` without quotes
 * is a boolean to YAML.
 */
export function postgresqlParameters(values: PostgresqlParameters = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(PARAMETER_NAMES).flatMap(([key, name]) => {
      const value = values[key as keyof PostgresqlParameters];
      return value === undefined
        ? []
        : [[name, typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value)]];
    }),
  );
}
