import { given } from '../../base/given';
import type { DashboardMetrics } from '../../dashboard/dashboard';
import type { MetricNames } from '../../dashboard/metrics';
import { defaults } from '../../generated/defaults';

/** The names of all metrics and labels: those that were given, and the defaults of the others. */
export function metricNames(metrics: DashboardMetrics = {}): MetricNames {
  const { dashboardMetrics } = defaults.cdk8s.observability;
  // No query does without its metric, so that an empty name is none.
  const entries = Object.entries(dashboardMetrics).map(([key, name]): [string, string] => [
    key,
    given(metrics[key as keyof DashboardMetrics]) ?? name,
  ]);
  return { ...dashboardMetrics, ...Object.fromEntries(entries) };
}
