import { canonicalQuantity } from '../rules/canonical-quantity';
import { isPlainObject } from '../base/plain-object';

/** Fields with one quantity, wherever they stand. */
const QUANTITIES = new Set(['sizeLimit', 'divisor']);

/**
 * Part of an object with its quantities as the API server stores them. It rewrites the others, and then `kubectl diff` and GitOps tools
 * that compare text show a difference for ever.
 */
export function storedForm(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(storedForm);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      if (key === 'resources' && isPlainObject(child)) return [key, storedResources(child)];
      if (QUANTITIES.has(key) && isQuantity(child)) return [key, canonicalQuantity(child)];
      return [key, storedForm(child)];
    }),
  );
}

function storedResources(resources: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(resources).map(([field, amounts]) => {
      if ((field !== 'limits' && field !== 'requests') || !isPlainObject(amounts)) return [field, amounts];
      const stored = Object.entries(amounts).map(([name, amount]) => [
        name,
        isQuantity(amount) ? canonicalQuantity(amount) : amount,
      ]);
      return [field, Object.fromEntries(stored) as unknown];
    }),
  );
}

function isQuantity(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
