import { REQUIRED_SECRETS } from '../given/required-secrets';
import { isBlank } from '../prepare/paths';
import type { ValueRule } from './rule';

/** A secret that nobody has named, and that is not invented here. */
export const missingSecret: ValueRule = {
  id: 'missing-secret',
  severity: 'error',
  *check({ values, given, releaseName, hasCommand }) {
    for (const { path, what, isMissing, secretName } of REQUIRED_SECRETS) {
      if (!isMissing(values) || !isBlank(given(path))) continue;
      yield {
        path,
        message: `is missing, but the deployment needs ${what}`,
        remedy: hasCommand
          ? `\`cdk8s-pixee secrets --generate FILE\` makes the Secret ${secretName(values, releaseName)}; name it, or one of your own, here, or a store in \`cdk8s.externalSecrets\``
          : `name a Secret here that has it, such as ${secretName(values, releaseName)}, or a store in \`cdk8s.externalSecrets\``,
      };
    }
  },
};
