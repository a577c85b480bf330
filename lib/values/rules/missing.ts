import type { ValuePath } from '../../findings/finding';
import { printPath } from '../../findings/value-path';
import { isBlank } from '../prepare/paths';
import type { RuleContext } from './rule';

/** The keys of a section that were not given, as code. */
export function missingKeys({ given }: RuleContext, section: ValuePath, keys: readonly string[]): string[] {
  return keys
    .filter((key) => isBlank(given([...section, key])))
    .map((key) => `\`${printPath([...section, key])}\``);
}

/** True when all secrets come from an outside store. */
export function hasExternalStore({ values }: RuleContext): boolean {
  return Boolean(values.cdk8s?.externalSecrets?.store?.name);
}
