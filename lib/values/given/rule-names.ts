import { ourRules } from '../../alerting/groups';
import { ruleNames } from '../../alerting/rule';
import { defaults } from '../../generated/defaults';
import { metricNames } from './metric-names';

/** Names of all our rules, those included that only some deployments have. */
export function ourRuleNames(): readonly string[] {
  const groups = ourRules({
    namespace: 'any',
    metrics: metricNames(),
    thresholds: defaults.cdk8s.observability.rules.thresholds,
    databaseCluster: 'any',
    embeddedObjectStore: true,
  });
  return groups.flatMap(ruleNames);
}
