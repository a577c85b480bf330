import type { Dashboard } from './dashboard';
import type { MetricNames } from './metrics';

/** The documented dashboard of the tasks that are done for each finding. */
export function perFindingTasksDashboard(metrics: MetricNames): Dashboard {
  const { perFindingTasks, taskTypeLabel } = metrics;
  return {
    title: 'Per-Finding Task Metrics',
    fileName: 'per-finding-task-metrics',
    rows: [
      {
        title: 'Tasks',
        panels: [
          {
            title: 'Per-Finding Task Counts by Type and Status',
            description: 'How many tasks of each type are in each status.',
            queries: [
              {
                expression: `sum(${perFindingTasks}) by (${taskTypeLabel}, status)`,
                legend: `{{${taskTypeLabel}}} {{status}}`,
              },
            ],
          },
        ],
      },
    ],
  };
}
