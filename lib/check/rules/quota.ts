import { canonicalQuantity } from '../../rules/canonical-quantity';
import { parseQuantity } from '../../rules/quantity';
import type { CheckedObject } from '../checked-object';
import type { ObjectRule, RuleContext } from '../rule';
import { defaultsOf } from './namespace-limits';
import { askedBy, boundOf, statedAmount, workloadsOf } from './quota-use';

/** What runs fits into the quotas of its namespace, and states what they bound. */
export const quota: ObjectRule = {
  id: 'quota-exceeded',
  check(context) {
    for (const object of context.index.ofKind('ResourceQuota')) {
      for (const [name, hard] of Object.entries(object.body.spec?.hard ?? {}))
        if (hard !== undefined) checkBound(object, name, String(hard), context);
    }
  },
};

function checkBound(object: CheckedObject, name: string, hard: string, context: RuleContext): void {
  const { index, report } = context;
  const allowed = parseQuantity(hard);
  if (allowed === undefined) return;
  const workloads = workloadsOf(index, object.namespace);
  const path = ['spec', 'hard', name];
  if (name === 'pods') {
    const pods = workloads.reduce((sum, one) => sum + one.pods, 0);
    if (BigInt(pods) * 1_000_000_000n > allowed) {
      const message = `is ${hard}, but ${String(pods)} pods run at least`;
      report({ object, path, message });
    }
    return;
  }
  const bound = boundOf(name);
  if (bound === undefined) return;
  const defaults = defaultsOf(index, object.namespace);
  const asked = workloads.reduce((sum, one) => sum + askedBy(one, bound, defaults), 0n);
  if (asked > allowed) {
    const message = `is ${hard}, but the ${bound.kind} of all pods are ${printed(asked, hard)} at least`;
    report({ object, path, message });
  }
  for (const { object: workload, containers } of workloads)
    for (const container of containers) {
      if (statedAmount(container.resources, bound, defaults) !== undefined) continue;
      report({
        object: workload,
        path: [...container.path, 'resources', bound.kind, bound.resource],
        rule: 'quota-unstated',
        message: `is missing in the container ${container.name}, and ResourceQuota/${object.name} bounds it: the pod is refused`,
        severity: 'warning',
        remedy: 'state it, choose `cdk8s.resources`, or give a default by `cdk8s.namespace.limitRange`',
      });
    }
}

/** An amount in the unit of another one, as far as it can be. */
function printed(billionths: bigint, like: string): string {
  const whole = billionths / 1_000_000_000n;
  if (like.endsWith('i')) {
    const mebi = 2n ** 20n;
    return canonicalQuantity(`${String((whole + mebi - 1n) / mebi)}Mi`);
  }
  return billionths % 1_000_000_000n === 0n
    ? canonicalQuantity(String(whole))
    : canonicalQuantity(`${String(billionths / 1_000_000n)}m`);
}
