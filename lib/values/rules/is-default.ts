import { isDeepStrictEqual } from 'node:util';
import type { ValuePath } from '../../findings/finding';
import { defaults } from '../../generated/defaults';
import { getAt } from '../prepare/paths';

/** Whether a value says what holds without it: a file that began as the output of `values` has all defaults in it. */
export function isDefault(values: unknown, path: ValuePath): boolean {
  return isDeepStrictEqual(getAt(values, path), getAt(defaults, path));
}
