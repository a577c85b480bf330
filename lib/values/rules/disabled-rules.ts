import { suggest } from '../../findings/suggest';
import { ourRuleNames } from '../given/rule-names';
import type { ValueRule } from './rule';

/** A rule that is left out is one that there is. */
export const disabledRules: ValueRule = {
  id: 'disabled-rule',
  severity: 'error',
  *check({ values }) {
    const names = values.cdk8s?.observability?.rules?.disabled ?? [];
    if (names.length === 0) return;
    const known = ourRuleNames();
    for (const [index, name] of names.entries()) {
      if (known.includes(name)) continue;
      const meant = suggest(name, known);
      yield {
        path: ['cdk8s', 'observability', 'rules', 'disabled', index],
        message: `is ${JSON.stringify(name)}, which is none of our rules: ${known.join(', ')}`,
        ...(meant === undefined ? {} : { remedy: `write ${meant}` }),
      };
    }
  },
};
