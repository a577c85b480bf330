import type { LabelSelector } from '../../generated/kubernetes';
import { type CheckedObject } from '../checked-object';
import type { DeepPartial } from '../deep-partial';
import { isEmptySelector, matchesSelector, selectorKey } from '../label-selector';
import type { PodView } from '../pod-view';
import type { ObjectRule, RuleContext } from '../rule';

const PATH = ['spec', 'selector'];

/** A workload selects its own pods, and no workload selects those of another. */
export const workloadSelector: ObjectRule = {
  id: 'workload-selector',
  check(context) {
    const owners = new Map<string, CheckedObject>();
    for (const pod of context.index.pods) {
      const selector = selectorOf(pod.object);
      if (selector === undefined) continue;
      if (isEmptySelector(selector)) {
        context.report({
          object: pod.object,
          path: PATH,
          message: 'is empty; it must select the pods of the template',
        });
        continue;
      }
      if (!matchesSelector(selector, pod.labels)) reportMismatch(pod, selector, context);
      const key = `${pod.object.namespace}\n${selectorKey(selector)}`;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, pod.object);
      else
        context.report({
          object: pod.object,
          path: PATH,
          message: `is the same as that of ${owner.label}; each would take the other's pods`,
        });
      if (owner === undefined) reportOverlap(pod, selector, context);
    }
  },
};

function reportMismatch(
  { object, labels }: PodView,
  selector: DeepPartial<LabelSelector>,
  { report }: RuleContext,
): void {
  const differing = Object.entries(selector.matchLabels ?? {}).filter(
    ([key, value]) => labels[key] !== value,
  );
  const [first] = differing;
  const path = first === undefined ? PATH : [...PATH, 'matchLabels', first[0]];
  const wanted = first === undefined ? 'the expressions' : `${first[0]}: ${first[1] ?? ''}`;
  report({ object, path, message: `does not match the pod template, whose labels lack ${wanted}` });
}

/** A selector that takes in another's pods is legal but seldom meant: controllers then count pods that are not theirs. */
function reportOverlap(
  pod: PodView,
  selector: DeepPartial<LabelSelector>,
  { index, report }: RuleContext,
): void {
  for (const other of index.podsSelectedBy(selector, pod.object.namespace)) {
    const otherSelector = selectorOf(other.object);
    if (other.object === pod.object || otherSelector === undefined) continue;
    if (selectorKey(otherSelector) === selectorKey(selector)) continue;
    const message = `selects the pods of ${other.object.label} too`;
    report({ object: pod.object, path: PATH, message, severity: 'warning' });
  }
}

function selectorOf({ body }: CheckedObject): DeepPartial<LabelSelector> | undefined {
  switch (body?.kind) {
    case 'Deployment':
    case 'StatefulSet':
    case 'DaemonSet':
      // without one the schema has told so
      return body.spec?.selector;
    default:
      return undefined;
  }
}
