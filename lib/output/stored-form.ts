import { canonicalQuantity } from '../rules/canonical-quantity';
import { isPlainObject, type PlainObject, put } from '../base/plain-object';

/** Fields with one quantity, wherever they stand. */
const QUANTITIES = new Set(['sizeLimit', 'divisor']);

/**
 * Part of an object with its quantities as the API server stores them. It rewrites the others, and then `kubectl diff` and GitOps tools
 * that compare text show a difference for ever. What holds none that differs is the same object as before.
 */
export function storedForm(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const stored = value.map(storedForm);
    return stored.some((item, index) => item !== value[index]) ? stored : value;
  }
  if (!isPlainObject(value)) return value;
  // cdk8s asks every object for its constructor
  let changed: PlainObject | undefined = Object.getPrototypeOf(value) === null ? { ...value } : undefined;
  for (const key of Object.keys(value)) {
    const child = value[key];
    const stored = storedField(key, child);
    if (stored === child) continue;
    changed ??= { ...value };
    put(changed, key, stored);
  }
  return changed ?? value;
}

function storedField(key: string, child: unknown): unknown {
  if (key === 'resources' && isPlainObject(child)) return storedResources(child);
  return QUANTITIES.has(key) && isQuantity(child) ? canonicalQuantity(child) : storedForm(child);
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
