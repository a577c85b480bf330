import type { PodDisruptionBudgetSpec } from '../../generated/kubernetes';
import type { DeepPartial } from '../deep-partial';
import type { ObjectRule } from '../rule';
import { leastPods } from './pod-counts';

/** A disruption budget leaves a pod that can be moved; otherwise no node with one of its pods can ever be drained. */
export const disruptionBudget: ObjectRule = {
  id: 'disruption-budget',
  check({ index, report }) {
    for (const object of index.ofKind('PodDisruptionBudget')) {
      const { selector, minAvailable, maxUnavailable } = object.body.spec ?? {};
      if (minAvailable !== undefined && maxUnavailable !== undefined) {
        const message = 'must not be given beside maxUnavailable';
        report({ object, path: ['spec', 'minAvailable'], message });
        continue;
      }
      const pods = selector === undefined ? [] : index.podsSelectedBy(selector, object.namespace);
      const counts = pods.map((pod) => leastPods(index, pod.object));
      // Nobody knows how many there are of what an operator or a node's agent runs.
      if (pods.length === 0 || counts.includes(undefined)) continue;
      const count = counts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
      if (count === 0 || movable(count, object.body.spec ?? {}) > 0) continue;
      const field = minAvailable === undefined ? 'maxUnavailable' : 'minAvailable';
      report({
        object,
        path: ['spec', field],
        message: `leaves none of ${String(count)} pods to be moved: no node with one of them can be drained`,
        severity: 'warning',
        remedy: count === 1 ? 'run more pods, or leave the budget out' : 'let one pod be missing',
      });
    }
  },
};

/** How many pods may be missing, as the controller rounds: up (`GetScaledValueFromIntOrPercent` in pkg/controller/disruption). */
function movable(count: number, budget: DeepPartial<PodDisruptionBudgetSpec>): number {
  const { minAvailable, maxUnavailable } = budget;
  if (minAvailable !== undefined) return count - scaled(minAvailable, count);
  return scaled(maxUnavailable ?? 1, count);
}

function scaled(amount: string | number, count: number): number {
  const share = /^(\d+)%$/.exec(String(amount))?.[1];
  return share === undefined ? Number(amount) : Math.ceil((Number(share) * count) / 100);
}
