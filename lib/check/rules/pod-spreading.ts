import type { ValuePath } from '../../findings/finding';
import type { LabelSelector } from '../../generated/kubernetes';
import type { DeepPartial } from '../deep-partial';
import type { PodView } from '../pod-view';
import type { ObjectRule, RuleContext } from '../rule';

/** Rules that keep pods apart are about pods that are among the objects: otherwise they do nothing, and nobody notices. */
export const podSpreading: ObjectRule = {
  id: 'pod-spreading',
  check(context) {
    for (const pod of context.index.pods) {
      const { spec, specPath } = pod;
      spec.topologySpreadConstraints?.forEach((constraint, index) => {
        checkSelector(pod, constraint, [...specPath, 'topologySpreadConstraints', index], context);
      });
      const rules = spec.affinity?.podAntiAffinity;
      const path = [...specPath, 'affinity', 'podAntiAffinity'];
      rules?.requiredDuringSchedulingIgnoredDuringExecution?.forEach((term, index) => {
        checkSelector(pod, term, [...path, 'requiredDuringSchedulingIgnoredDuringExecution', index], context);
      });
      rules?.preferredDuringSchedulingIgnoredDuringExecution?.forEach(({ podAffinityTerm = {} }, index) => {
        const at = [...path, 'preferredDuringSchedulingIgnoredDuringExecution', index, 'podAffinityTerm'];
        checkSelector(pod, podAffinityTerm, at, context);
      });
    }
  },
};

/** A rule about pods. */
interface Term {
  readonly labelSelector?: DeepPartial<LabelSelector>;
  readonly namespaces?: readonly string[];
  readonly namespaceSelector?: DeepPartial<LabelSelector>;
}

function checkSelector(
  { object }: PodView,
  { labelSelector, namespaces = [], namespaceSelector }: Term,
  path: ValuePath,
  { index, report }: RuleContext,
): void {
  // what is in other namespaces cannot be known
  if (namespaceSelector !== undefined || namespaces.some((name) => name !== object.namespace)) return;
  const at = [...path, 'labelSelector'];
  if (labelSelector === undefined)
    report({ object, path: at, message: 'is missing: the rule is about no pod', severity: 'warning' });
  else if (index.podsSelectedBy(labelSelector, object.namespace).length === 0)
    report({
      object,
      path: at,
      message: `selects no pod of ${object.namespace}: the rule does nothing`,
      remedy: "leave the selector out, then the component's own pods are meant",
      severity: 'warning',
    });
}
