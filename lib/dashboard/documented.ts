import type { Dashboard, DashboardMetrics } from '../values/cdk8s-dashboards';
import { aiServiceDashboard } from './ai-service';
import { perFindingTasksDashboard } from './per-finding-tasks';

/** The dashboards that the product's documentation promises. */
export function documentedDashboards(metrics?: DashboardMetrics): readonly Dashboard[] {
  return [aiServiceDashboard(metrics), perFindingTasksDashboard(metrics)];
}
