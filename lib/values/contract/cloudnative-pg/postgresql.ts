/** Settings of the database servers. */
export interface PostgresqlValues {
  /**
   * Parameters of PostgreSQL.
   * @default - tuned for 4Gi of memory
   */
  readonly parameters?: PostgresqlParameters;
  /**
   * Further parameters under PostgreSQL's own names, every value as text; each is checked against what PostgreSQL says of it.
   * @default - none
   * @format any
   * @alone
   */
  readonly extraParameters?: { readonly [name: string]: string };
  /**
   * Lines of pg_hba.conf, between those of the operator.
   * @default - none
   * @format any
   */
  readonly pg_hba?: readonly string[];
  /**
   * Processor time and memory of each server.
   * @default - 250m and 1Gi requested, 2000m and 4Gi at most
   */
  readonly resources?: PostgresqlResources;
}

/** Parameters of PostgreSQL. */
export interface PostgresqlParameters {
  /**
   * `max_connections`: how many connections may be open at once.
   * @default 200
   * @asType integer
   * @minimum 1
   */
  readonly maxConnections?: number;
  /**
   * `shared_buffers`: memory for cached pages, such as `1GB`.
   * @default 1GB
   * @format postgresql-size
   */
  readonly sharedBuffers?: string;
  /**
   * `effective_cache_size`: what the planner takes the caches to hold, such as `3GB`.
   * @default 3GB
   * @format postgresql-size
   */
  readonly effectiveCacheSize?: string;
  /**
   * `work_mem`: memory of one sort or hash, such as `16MB`.
   * @default 16MB
   * @format postgresql-size
   */
  readonly workMem?: string;
  /**
   * `maintenance_work_mem`: memory of maintenance work, such as `256MB`.
   * @default 256MB
   * @format postgresql-size
   */
  readonly maintenanceWorkMem?: string;
  /**
   * `random_page_cost`: what a page out of order costs the planner, compared with one in order.
   * @default 1.1
   * @minimum 0
   */
  readonly randomPageCost?: number;
  /**
   * `checkpoint_completion_target`: share of the time between checkpoints that writing may take.
   * @default 0.9
   * @minimum 0
   * @maximum 1
   */
  readonly checkpointCompletionTarget?: number;
  /**
   * `log_lock_waits`: whether long waits for locks are logged.
   * @default true
   */
  readonly logLockWaits?: boolean | 'on' | 'off';
}

/** Processor time and memory of a database server. */
export interface PostgresqlResources {
  /**
   * What the scheduler sets aside for the server.
   * @default - 250m and 1Gi
   */
  readonly requests?: PostgresqlRequests;
  /**
   * What the server may use at most.
   * @default - 2000m and 4Gi
   */
  readonly limits?: PostgresqlLimits;
}

/** What the scheduler sets aside for a database server. */
export interface PostgresqlRequests {
  /**
   * Processor time in cores or thousandths of one.
   * @default 250m
   * @format cpu
   */
  readonly cpu?: string | number;
  /**
   * Memory in bytes or with a unit.
   * @default 1Gi
   * @format memory
   */
  readonly memory?: string | number;
}

/** What a database server may use at most. */
export interface PostgresqlLimits {
  /**
   * Processor time in cores or thousandths of one.
   * @default 2000m
   * @format cpu
   */
  readonly cpu?: string | number;
  /**
   * Memory in bytes or with a unit.
   * @default 4Gi
   * @format memory
   */
  readonly memory?: string | number;
}
