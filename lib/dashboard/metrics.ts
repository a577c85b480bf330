import type { DashboardMetrics } from './dashboard';

/** The names that queries are made of, each one given. */
export type MetricNames = Required<DashboardMetrics>;
