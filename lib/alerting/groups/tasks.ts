import type { RuleGroup } from '../rule';
import type { RuleSettings } from '../settings';

/** The tasks that are done for each finding. */
export function taskRules({ metrics, thresholds }: RuleSettings): RuleGroup {
  const { perFindingTasks, taskTypeLabel, failedStatus } = metrics;
  const failed = `${perFindingTasks}{status=~${JSON.stringify(failedStatus)}}`;
  return {
    name: 'pixee-tasks',
    recording: [
      {
        record: 'pixee:per_finding_tasks:sum',
        expression: `sum(${perFindingTasks}) by (${taskTypeLabel}, status)`,
      },
    ],
    alerting: [
      {
        alert: 'PixeeTasksFail',
        expression: `sum(increase(${failed}[1h])) by (${taskTypeLabel}) > ${String(thresholds.failedTasksPerHour)}`,
        severity: 'warning',
        summary: `Tasks of the type {{ $labels.${taskTypeLabel} }} fail`,
        description:
          '{{ $value | humanize }} tasks failed within an hour. Look for errors in the logs of the analysis service.',
      },
    ],
  };
}
