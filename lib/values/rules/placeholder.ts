import { isPlainObject } from '../../base/plain-object';
import type { ValuePath } from '../../findings/finding';
import { hasPlaceholder } from '../../rules/placeholders';
import type { RuleFinding, ValueRule } from './rule';

/** Several words, or one with dashes, in angle brackets, as the examples of the documentation have them. */
const PLACEHOLDER = /^<[A-Za-z][^<>]{2,200}>$/;

/** A value of an example that nobody has filled in. */
export const placeholder: ValueRule = {
  id: 'placeholder',
  severity: 'warning',
  check: ({ values }) => search(values, []),
};

function search(value: unknown, path: ValuePath): RuleFinding[] {
  if (typeof value === 'string') {
    const isPlaceholder = !hasPlaceholder(value) && PLACEHOLDER.test(value) && /[ -]/.test(value);
    return isPlaceholder
      ? [{ path, message: 'looks like a placeholder of an example', remedy: 'fill in a value of your own' }]
      : [];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => search(item, [...path, index]));
  return isPlainObject(value) ? Object.keys(value).flatMap((key) => search(value[key], [...path, key])) : [];
}
