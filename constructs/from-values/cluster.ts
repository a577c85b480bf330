import type { ClusterProps } from '../../lib/core/release/cluster-props';
import type { ClusterOptions } from '../../lib/values/contract/cdk8s/cluster';

/** How the release fits into its cluster. */
export function clusterFromValues(options: ClusterOptions): ClusterProps {
  const { labels, annotations, podSecurity, resourceQuota, limitRange } = options.namespace ?? {};
  const { hard } = resourceQuota ?? {};
  return {
    openshift: options.openshift,
    availability: options.availability,
    podDisruptionBudgets: options.podDisruptionBudgets,
    revisionHistoryLimit: options.revisionHistoryLimit,
    resources: options.resources,
    namespaceLabels: labels,
    namespaceAnnotations: annotations,
    podSecurity,
    resourceQuota: hard === undefined || Object.keys(hard).length === 0 ? undefined : { hard },
    limitRange,
    runtime: options.runtime,
  };
}
