import { matchesSelector } from '../../../check/label-selector';
import type { ChangeRule } from '../../rule';
import { fieldsAt, RUNNING } from '../select-fields';

/** Pods whose labels their own workload would not find (ValidateDeploymentSpec and its kin: "selector does not match template labels"). */
export const selectorMismatch: ChangeRule = {
  id: 'selector-mismatch',
  judge(change) {
    if (change.type !== 'changed' || !RUNNING.has(change.after.kind)) return [];
    const { pod, checked } = change.after;
    const { body } = checked;
    if (pod === undefined || body === undefined || !('spec' in body)) return [];
    const selector = (body.spec as { readonly selector?: object } | undefined)?.selector;
    if (selector === undefined || matchesSelector(selector, pod.labels)) return [];
    const fields = fieldsAt(change, /^spec\.(?:selector|template\.metadata\.labels)\b/);
    const message = 'the selector does not match the labels of the pods';
    return [{ consequence: 'refused', message, fields }];
  },
};
