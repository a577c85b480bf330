import { getAt, isText, pathOf } from '../prepare/paths';
import { SECRET_PLACES } from './secrets';
import type { ValueRule } from './rule';

/** Given twice, a secret is taken from the existing Secret. */
export const existingAndInline: ValueRule = {
  id: 'existing-and-inline',
  severity: 'warning',
  *check({ values }) {
    for (const { inline, existing } of SECRET_PLACES) {
      if (existing === undefined) continue;
      if (!isText(getAt(values, pathOf(inline))) || !isText(getAt(values, pathOf(existing)))) continue;
      yield {
        path: pathOf(inline),
        message: `is not used, because the Secret that \`${existing}\` names wins`,
        remedy: 'remove one of them',
      };
    }
  },
};
