import { isPlainObject } from '../../base/plain-object';

/**
 * Properties of constructs by which others are wired to them: what is found under one of these is written as the property, not as
 * what it is worth. Whether its type lets it be missing stands beside it.
 */
const PROPERTIES: Readonly<Record<string, { readonly optional: boolean }>> = {
  blueprint: { optional: false },
  brand: { optional: false },
  cluster: { optional: true },
  ingress: { optional: true },
  scrapeTarget: { optional: false },
};

/** Addresses that one component gives to another, by the class that has them. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  Database: ['host'],
  EmbeddedDatabase: ['name'],
  VictoriaMetrics: ['url', 'otlpUrl'],
  VictoriaLogs: ['url', 'otlpUrl'],
  VictoriaTraces: ['url', 'otlpUrl'],
};

/** A property that holds a value. */
export interface FoundProperty {
  readonly name: string;
  readonly optional: boolean;
}

/** The property of a construct that holds a value. */
export function propertyHolding(owner: object, className: string, value: unknown): FoundProperty | undefined {
  const parts = owner as Readonly<Record<string, unknown>>;
  if (typeof value === 'string') {
    const name = (ADDRESSES[className] ?? []).find((one) => parts[one] === value);
    return name === undefined ? undefined : { name, optional: false };
  }
  const found = Object.entries(PROPERTIES).find(
    ([name]) => name in owner && isSame(name, parts[name], value),
  );
  return found === undefined ? undefined : { name: found[0], ...found[1] };
}

/** The same construct; what says where metrics are is made anew each time that it is asked for. */
function isSame(name: string, one: unknown, other: unknown): boolean {
  return (
    one === other ||
    (name === 'scrapeTarget' && isTarget(other) && JSON.stringify(one) === JSON.stringify(other))
  );
}

function isTarget(value: unknown): boolean {
  return isPlainObject(value) && 'job' in value && 'podLabels' in value;
}
