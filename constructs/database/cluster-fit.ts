import type { Release } from '../../lib/core/release/release';
import { sizedResources } from '../../lib/core/pod/sizes';
import type { CloudNativePgClusterSpec } from '../../lib/kubernetes/custom-resources/cloudnative-pg-cluster';
import type { CloudNativePgValues } from '../../lib/values/contract/cloudnative-pg';

type Sized = Pick<CloudNativePgValues, 'postgresql'>;

/** The values with what the size of the release gives in the place of the default resources; what was given wins. */
export function withSize<T extends Sized>({ settings }: Release, given: Sized, values: T): T {
  if (settings.resources === undefined) return values;
  const resources = sizedResources(settings.resources, 'postgresql', given.postgresql?.resources);
  return { ...values, postgresql: { ...values.postgresql, resources } };
}

/**
 * How several servers keep apart, where the release says so. The operator keeps them on different nodes of its own accord, as far as it
 * can (`enablePodAntiAffinity` in docs/src/scheduling.md of CloudNativePG 1.28); zones are added by constraints.
 */
export function spreadServers(
  { settings }: Release,
  cluster: string,
  instances = 1,
): Pick<CloudNativePgClusterSpec, 'topologySpreadConstraints'> {
  if (settings.availability !== 'zones' || instances < 2) return {};
  return {
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: 'topology.kubernetes.io/zone',
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: { 'cnpg.io/cluster': cluster, 'cnpg.io/podRole': 'instance' } },
      },
    ],
  };
}
