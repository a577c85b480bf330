import { given } from '../../lib/base/given';
import type { StringMap } from '../../lib/base/string-map';
import { classOf } from '../../lib/core/workload/claim';
import { overlay } from '../../lib/core/pod/fragments';
import { unlessEmpty } from '../../lib/core/object/manifest';
import { placed } from '../../lib/core/pod/placement';
import type { PlacementValues } from '../../lib/core/pod/placement-values';
import { avoidOwnPods, spreadOwnPods } from '../../lib/core/pod/pod-spreading';
import type { Release } from '../../lib/core/release/release';
import { outsideMesh } from '../../lib/core/exposure/service-mesh';
import type {
  CloudNativePgClusterSpec,
  CloudNativePgMetadata,
  CloudNativePgStorage,
} from '../../lib/kubernetes/custom-resources/cloudnative-pg-cluster';
import type {
  CloudNativePgStorageValues,
  CloudNativePgValues,
} from '../../lib/values/contract/cloudnative-pg';

/** Label by which the operator knows the pods of a cluster (`ClusterLabelName` in pkg/utils/labels_annotations.go, 1.30.0). */
const CLUSTER_LABEL = 'cnpg.io/cluster';

/**
 * Where the operator's pods run, as far as a Cluster can say it: it knows no RuntimeClass (`ClusterSpec` in api/v1/cluster_types.go, 1.30.0).
 */
export function databasePlacement(
  release: Release,
  cluster: string,
  values: CloudNativePgValues,
): Partial<CloudNativePgClusterSpec> {
  const settings: PlacementValues = placed(
    {
      nodeSelector: values.nodeSelector,
      tolerations: values.tolerations,
      affinity: values.affinity,
      topologySpreadConstraints: values.topologySpreadConstraints,
      priorityClassName: values.priorityClassName,
      schedulerName: values.schedulerName,
    },
    release.settings.placement,
  );
  const own = { [CLUSTER_LABEL]: cluster };
  const affinity = values.affinity ?? avoidOwnPods(overlay({}, settings.affinity), own);
  return {
    ...unlessEmpty('affinity', {
      ...unlessEmpty('nodeSelector', settings.nodeSelector ?? {}),
      ...unlessEmpty('tolerations', settings.tolerations ?? []),
      ...unlessEmpty('nodeAffinity', affinity.nodeAffinity ?? {}),
      ...unlessEmpty('additionalPodAffinity', affinity.podAffinity ?? {}),
      ...unlessEmpty('additionalPodAntiAffinity', affinity.podAntiAffinity ?? {}),
    }),
    ...unlessEmpty('topologySpreadConstraints', spreadOwnPods(settings.topologySpreadConstraints ?? [], own)),
    priorityClassName: given(settings.priorityClassName),
    schedulerName: given(settings.schedulerName),
  };
}

/** Labels and annotations of all that the operator makes: those of all pods, and what keeps a mesh away, under the user's own. */
export function inheritedMetadata(
  { settings: { podAnnotations, podLabels, serviceMesh } }: Release,
  own: CloudNativePgMetadata | undefined,
): CloudNativePgMetadata {
  const outside = outsideMesh(serviceMesh);
  return {
    ...unlessEmpty('labels', { ...overlay<StringMap>(outside.labels, podLabels), ...own?.labels }),
    ...unlessEmpty('annotations', {
      ...overlay<StringMap>(outside.annotations, podAnnotations),
      ...own?.annotations,
    }),
  };
}

/** A volume of the servers. */
export function storageOf(
  storage: CloudNativePgStorageValues | undefined,
  release: Release,
): CloudNativePgStorage {
  return {
    size: storage?.size,
    storageClass: classOf(storage?.storageClass, release),
    ...unlessEmpty('pvcTemplate', overlay({}, storage?.pvcTemplate)),
  };
}
