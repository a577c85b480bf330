import type { LabelSelector } from '../../generated/kubernetes';
import type { DeepPartial } from '../deep-partial';
import { qualifiedNameProblem } from '../syntax/qualified-name';
import type { Field } from './field';

/** `ValidateMatchLabelKeysAndMismatchLabelKeys`, `validateLabelKeys`. */
export function checkLabelKeys(
  keys: readonly string[],
  name: 'matchLabelKeys' | 'mismatchLabelKeys',
  selector: DeepPartial<LabelSelector> | undefined,
  field: Field,
): void {
  if (keys.length > 0 && selector === undefined) field.at(name).forbidden('without a labelSelector');
  const selected = new Set(Object.keys(selector?.matchLabels ?? {}));
  for (const { key } of selector?.matchExpressions ?? []) if (key !== undefined) selected.add(key);
  keys.forEach((key, index) => {
    const at = field.at(name, index);
    at.reportIf(qualifiedNameProblem(key));
    if (name === 'matchLabelKeys' && selected.has(key))
      at.report(`is ${key}, which labelSelector has already`);
  });
}
