import type { AlertingRule, RuleGroup } from '../rule';
import type { RuleSettings } from '../settings';

/** What must be there at any time. */
export function availabilityRules({ namespace, databaseCluster }: RuleSettings): RuleGroup {
  return {
    name: 'pixee-availability',
    alerting: [
      {
        alert: 'PixeeTargetDown',
        expression: `up{namespace="${namespace}"} == 0`,
        duration: '5m',
        severity: 'warning',
        summary: 'The metrics of {{ $labels.job }} cannot be read',
        description:
          'The pod {{ $labels.pod }} does not answer. It is starting, overloaded, or hangs; look at its state and its logs.',
      },
      ...(databaseCluster === undefined ? [] : [databaseDown(namespace, databaseCluster)]),
    ],
  };
}

/** Without any pod there is no metric either, which must not look like peace. */
function databaseDown(namespace: string, cluster: string): AlertingRule {
  return {
    alert: 'PixeeDatabaseDown',
    expression: `absent(cnpg_collector_up{namespace="${namespace}",cluster="${cluster}"} == 1)`,
    duration: '3m',
    severity: 'critical',
    summary: `The database ${cluster} is down`,
    description: `No PostgreSQL server of the cluster ${cluster} runs, so that the product does not work. Look at the state of the cluster with kubectl get clusters.postgresql.cnpg.io -n ${namespace}.`,
  };
}
