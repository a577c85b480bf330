/** A dashboard: rows of panels, each of which draws the answers to its queries over time. */
export interface Dashboard {
  /** Its title, which tells it from the others. @format any */
  readonly title: string;
  /**
   * Name of its file, without an ending.
   * @default - made of the title
   * @format any
   */
  readonly fileName?: string;
  /** Its rows, at least one. */
  readonly rows: readonly DashboardRow[];
}

/** One row of a dashboard. */
export interface DashboardRow {
  /**
   * What stands above it.
   * @default - nothing
   * @format any
   */
  readonly title?: string;
  /** Its panels, at least one. */
  readonly panels: readonly DashboardPanel[];
}

/** One diagram. */
export interface DashboardPanel {
  /** What stands above it. @format any */
  readonly title: string;
  /**
   * What it tells, for who looks at it.
   * @default - not described
   * @format any
   */
  readonly description?: string;
  /**
   * Unit of the values, such as `ms` or `req/s`.
   * @default - none
   * @format any
   */
  readonly unit?: string;
  /** What is asked, at least one query. */
  readonly queries: readonly DashboardQuery[];
  /**
   * Its width in twelfths of the row.
   * @default 12
   * @asType integer
   * @minimum 1
   * @maximum 12
   */
  readonly width?: number;
  /**
   * Whether the names of the lines are shown.
   * @default true
   */
  readonly showLegend?: boolean;
}

/** One query of a diagram. */
export interface DashboardQuery {
  /** The expression, in PromQL or MetricsQL. @format any */
  readonly expression: string;
  /**
   * Name of its lines; a label in braces, such as `{{model}}`, stands for its value.
   * @default - all labels
   * @format any
   */
  readonly legend?: string;
}

/**
 * Names of the metrics and labels that our dashboards and rules read. The documentation shows `aiRequests`, `aiLatency` and
 * `perFindingTasks`; the other names are ours, to be replaced by those that your version of the product sends.
 */
export interface DashboardMetrics {
  /**
   * Counter of requests to AI services.
   * @default ai_service_requests
   * @format metric-name
   */
  readonly aiRequests?: string;
  /**
   * Histogram of the milliseconds that such requests take, without `_bucket`.
   * @default ai_service_latency_ms
   * @format metric-name
   */
  readonly aiLatency?: string;
  /**
   * Counter of requests that were tried again.
   * @default ai_service_retries
   * @format metric-name
   */
  readonly aiRetries?: string;
  /**
   * Counter of requests that were refused because there were too many.
   * @default ai_service_rate_limit_events
   * @format metric-name
   */
  readonly aiRateLimits?: string;
  /**
   * Histogram of the milliseconds that health checks of AI services take, without `_bucket`.
   * @default ai_health_check_latency_ms
   * @format metric-name
   */
  readonly aiHealthCheckLatency?: string;
  /**
   * Number of tasks by kind and state.
   * @default per_finding_tasks
   * @format metric-name
   */
  readonly perFindingTasks?: string;
  /**
   * Label that names the service that tried again.
   * @default service
   * @format label-name
   */
  readonly serviceLabel?: string;
  /**
   * Label that names the kind of a task.
   * @default type
   * @format label-name
   */
  readonly taskTypeLabel?: string;
  /**
   * Regular expression for the states of tasks that failed.
   * @default failed|failure|error
   * @format regular-expression
   */
  readonly failedStatus?: string;
}
