import { aiServiceDashboard } from './ai-service';
import type { Dashboard } from './dashboard';
import type { MetricNames } from './metrics';
import { perFindingTasksDashboard } from './per-finding-tasks';

/** The dashboards that the product's documentation promises. */
export function documentedDashboards(metrics: MetricNames): readonly Dashboard[] {
  return [aiServiceDashboard(metrics), perFindingTasksDashboard(metrics)];
}
