import { aiServiceDashboard } from './ai-service';
import type { Dashboard, DashboardMetrics } from './dashboard';
import { perFindingTasksDashboard } from './per-finding-tasks';

/** The dashboards that the product's documentation promises. */
export function documentedDashboards(metrics?: DashboardMetrics): readonly Dashboard[] {
  return [aiServiceDashboard(metrics), perFindingTasksDashboard(metrics)];
}
