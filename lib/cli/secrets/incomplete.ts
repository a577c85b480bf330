import { mergeValues } from '../../base/merge';
import { isPlainObject } from '../../base/plain-object';
import type { Finding, ValuePath } from '../../findings/finding';
import type { Values } from '../../values/contract/values';
import type { CheckedValues } from '../read-values';

/** Values of which something is still missing, made whole so far that the Secrets of the rest can be told. */
export interface IncompleteValues extends CheckedValues {
  /** What is missing. */
  readonly missing: readonly Finding[];
}

/**
 * What becomes of values that one of these rules finds incomplete: what is missing gets a stand-in where no Secret depends on it, else
 * the section is left out. Other errors are mistakes, and stay.
 */
const STAND_INS: Readonly<Record<string, (values: Values, path: ValuePath) => Values>> = {
  'required-domain': (values) =>
    mergeValues<Values>(values, { global: { pixee: { domain: 'incomplete.invalid' } } }),
  'integration-incomplete': (values, path) => withoutSection(values, path.slice(0, 2)),
  'sign-in-incomplete': (values) => withoutSection(values, ['global', 'pixee', 'access']),
  'external-database': (values) => withoutSection(values, ['platform', 'database']),
  'external-object-store': (values) =>
    mergeValues<Values>(values, {
      global: {
        pixee: { objectStore: { endpoint: 'https://incomplete.invalid', credentialType: 'default' } },
      },
    }),
  'gateway-complete': (values, path) =>
    withoutSection(values, path.slice(0, path.findIndex((key) => /gateway/i.test(String(key))) + 1)),
  'ingress-complete': (values, path) => withoutSection(values, path.slice(0, path.indexOf('ingress') + 1)),
};

/** Sets aside what is missing, when nothing else is wrong. */
export function setMissingAside(read: CheckedValues): IncompleteValues {
  const errors = read.findings.filter(({ severity }) => severity === 'error');
  if (errors.some(({ rule, path }) => path === undefined || !Object.hasOwn(STAND_INS, rule)))
    return { ...read, missing: [] };
  return {
    ...read,
    values: errors.reduce<Values>(
      (values, { rule, path = [] }) => STAND_INS[rule]?.(values, path) ?? values,
      read.values,
    ),
    findings: read.findings.filter((finding) => !errors.includes(finding)),
    missing: errors,
  };
}

function withoutSection(values: Values, path: ValuePath): Values {
  return dropped(values, path) as Values;
}

function dropped(value: unknown, [first, ...rest]: ValuePath): unknown {
  if (first === undefined || !isPlainObject(value) || !Object.hasOwn(value, first)) return value;
  if (rest.length > 0) return { ...value, [first]: dropped(value[first], rest) };
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== String(first)));
}
