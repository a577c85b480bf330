import { getAt, isText, pathOf } from '../prepare/paths';
import { SECRET_PLACES } from './secrets';
import type { ValueRule } from './rule';

/**
 * A secret in a values file is read by everybody who reads the file. There is one finding for each, so that whoever knows
 * where values come from can leave out those of flags and group the rest.
 */
export const plainSecret: ValueRule = {
  id: 'plain-secret',
  severity: 'warning',
  *check({ values }) {
    for (const { inline, existing } of SECRET_PLACES) {
      if (!isText(getAt(values, pathOf(inline)))) continue;
      if (existing !== undefined && isText(getAt(values, pathOf(existing)))) continue; // said by existing-and-inline
      const secret =
        existing === undefined ? 'a Secret that exists already' : `a Secret named by \`${existing}\``;
      yield {
        path: pathOf(inline),
        message: 'is a secret in plain text',
        remedy: `keep it in ${secret}${existing === undefined ? '' : ', or in a store named by `cdk8s.externalSecrets`'}`,
      };
    }
  },
};
