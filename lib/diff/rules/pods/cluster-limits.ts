import { type ObjectChange, objectOf } from '../../change';
import type { ChangeRule } from '../../rule';

/** What watches over pods without being one: autoscalers, disruption budgets, quotas, default limits. */
export const clusterLimits: ChangeRule = {
  id: 'cluster-limits',
  judge(change) {
    const message = said(change);
    return message === undefined ? [] : [{ consequence: 'none', message }];
  },
};

function said(change: ObjectChange): string | undefined {
  const { kind, checked } = objectOf(change);
  const { body } = checked;
  switch (kind) {
    case 'HorizontalPodAutoscaler': {
      if (change.type === 'removed') return 'the number of pods is fixed again, as the workload says';
      const { minReplicas = 1, maxReplicas = 1 } =
        body?.kind === 'HorizontalPodAutoscaler' ? (body.spec ?? {}) : {};
      return `sets the number of pods, between ${String(minReplicas)} and ${String(maxReplicas)}`;
    }
    case 'PodDisruptionBudget':
      return change.type === 'removed'
        ? 'drains of nodes may take all pods at once'
        : 'drains of nodes wait until it lets a pod go';
    case 'ResourceQuota':
      return change.type === 'removed'
        ? 'pods are no longer bounded together'
        : 'pods that run stay; new ones beyond it, or that do not state what it bounds, are refused';
    case 'LimitRange':
      return change.type === 'removed'
        ? 'new containers get no requests and limits of it any more'
        : 'counts for pods from their next start on';
    default:
      return undefined;
  }
}
