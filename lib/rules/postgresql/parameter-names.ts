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
} as const;
