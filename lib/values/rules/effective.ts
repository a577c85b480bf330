import type { ValuePath } from '../../findings/finding';
import { defaults } from '../../generated/defaults';
import { getAt } from '../prepare/paths';
import type { RuleContext } from './rule';

/** What a value comes to: as given, else its default; nothing when it, or a section it is in, was removed by null. */
export function effective({ given, values }: RuleContext, path: ValuePath): unknown {
  const isRemoved = path.some((_, index) => given(path.slice(0, index + 1)) === null);
  return isRemoved ? undefined : (getAt(values, path) ?? getAt(defaults, path));
}
