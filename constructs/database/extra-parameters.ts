import type { StringMap } from '../../lib/base/string-map';
import { isForbiddenParameter } from '../../lib/rules/postgresql/forbidden-parameters';
import { PixeeError } from '../../lib/findings/pixee-error';

/**
 * Looks at parameters beyond those that the values know.
 *
 * @param known names that have a setting of their own
 * @throws Error for one that the operator would refuse, or that has a setting of its own
 */
export function checkExtraParameters(extra: StringMap, known: readonly string[]): void {
  for (const name of Object.keys(extra)) {
    if (isForbiddenParameter(name)) {
      throw PixeeError.of(
        'database-props',
        `extraParameters: CloudNativePG sets "${name}" itself and refuses it; leave it out`,
      );
    }
    if (known.includes(name)) {
      throw PixeeError.of(
        'database-props',
        `extraParameters: "${name}" has a setting of its own; use postgresql.parameters`,
      );
    }
  }
}
