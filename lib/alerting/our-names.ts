import { metricNames } from '../dashboard/metrics';
import { defaults } from '../generated/defaults';
import { ourRules } from './groups';
import { ruleNames } from './rule';

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
