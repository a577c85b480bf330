import type { DaemonSet, Deployment, StatefulSet } from '../../../generated/kubernetes';
import type { DeepPartial } from '../../../check/deep-partial';
import type { DiffObject } from '../../diff-object';
import type { ChangeRule } from '../../rule';
import { fieldsAt, POD_TEMPLATE, RUNNING } from '../select-fields';

/** Pods are replaced when anything in their template changes. */
export const rollingRestart: ChangeRule = {
  id: 'rolling-restart',
  judge(change) {
    if (change.type !== 'changed' || !RUNNING.has(change.after.kind)) return [];
    const fields = fieldsAt(change, POD_TEMPLATE);
    return fields.length === 0
      ? []
      : [{ consequence: 'restart', message: howPodsRestart(change.after), fields }];
  },
};

/** How the pods of a workload are replaced, and whether that is an outage. */
export function howPodsRestart({ checked }: DiffObject): string {
  const { body } = checked;
  switch (body?.kind) {
    case 'Deployment':
      return ofDeployment(body);
    case 'StatefulSet':
      return ofStatefulSet(body);
    case 'DaemonSet':
      return ofDaemonSet(body);
    default:
      return 'its pods are replaced';
  }
}

function ofDeployment({ spec = {} }: DeepPartial<Deployment>): string {
  const { replicas = 1, strategy, paused } = spec;
  if (replicas === 0) return 'nothing runs, so nothing restarts';
  if (paused === true) return 'its pods are replaced once it is no longer paused';
  if (strategy?.type === 'Recreate') return `${pods(replicas)} end before new ones start: an outage`;
  const { maxUnavailable = '25%' } = strategy?.rollingUpdate ?? {};
  return share(maxUnavailable, replicas) >= replicas
    ? `${pods(replicas)} may all end before new ones are ready: an outage`
    : replicas === 1
      ? 'its only pod is replaced; the new one is ready before the old one ends, so no outage'
      : `its ${String(replicas)} pods are replaced step by step, without an outage`;
}

function ofStatefulSet({ spec = {} }: DeepPartial<StatefulSet>): string {
  const { replicas = 1, updateStrategy } = spec;
  if (replicas === 0) return 'nothing runs, so nothing restarts';
  if (updateStrategy?.type === 'OnDelete')
    return 'its pods are replaced when somebody deletes them (OnDelete)';
  return replicas === 1
    ? 'its only pod ends before the new one starts: a short outage'
    : `its ${String(replicas)} pods are replaced one after the other`;
}

function ofDaemonSet({ spec = {} }: DeepPartial<DaemonSet>): string {
  return spec.updateStrategy?.type === 'OnDelete'
    ? 'its pods are replaced when somebody deletes them (OnDelete)'
    : 'its pods are replaced node by node, each with a short gap';
}

function pods(replicas: number): string {
  return replicas === 1 ? 'its only pod' : `its ${String(replicas)} pods`;
}

/** Percentages of unavailable pods are rounded down. */
function share(amount: string | number, replicas: number): number {
  if (typeof amount === 'number') return amount;
  const percent = /^(\d+)%$/.exec(amount)?.[1];
  return percent === undefined ? Number(amount) : Math.floor((replicas * Number(percent)) / 100);
}
