import type { LabelSelector } from '../generated/kubernetes';
import type { DeepPartial } from './deep-partial';

/** Labels of an object or pod. */
export type Labels = Readonly<Record<string, string | undefined>>;

/** Whether a selector has neither labels nor expressions: it selects everything. */
export function isEmptySelector(selector: DeepPartial<LabelSelector>): boolean {
  return (
    Object.keys(selector.matchLabels ?? {}).length === 0 && (selector.matchExpressions ?? []).length === 0
  );
}

/** Whether the labels meet all conditions of the selector. */
export function matchesSelector(selector: DeepPartial<LabelSelector>, labels: Labels): boolean {
  if (!matchesLabels(selector.matchLabels ?? {}, labels)) return false;
  return (selector.matchExpressions ?? []).every(({ key = '', operator, values = [] }) => {
    const value = labels[key];
    switch (operator) {
      case 'In':
        return value !== undefined && values.includes(value);
      case 'NotIn':
        return value === undefined || !values.includes(value);
      case 'Exists':
        return value !== undefined;
      case 'DoesNotExist':
        return value === undefined;
      default:
        return false;
    }
  });
}

/** Whether the labels have all the wanted ones. */
export function matchesLabels(wanted: Labels, labels: Labels): boolean {
  return Object.entries(wanted).every(([key, value]) => labels[key] === value);
}

/** The same text for selectors that say the same. */
export function selectorKey(selector: DeepPartial<LabelSelector>): string {
  const labels = Object.entries(selector.matchLabels ?? {}).map(([key, value]) => `${key}=${value ?? ''}`);
  const expressions = (selector.matchExpressions ?? []).map(
    ({ key = '', operator = '', values = [] }) => `${key} ${operator} ${[...values].sort().join(',')}`,
  );
  return [...labels, ...expressions].sort().join(';');
}
