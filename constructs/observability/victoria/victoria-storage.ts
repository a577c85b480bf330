import { given } from '../../../lib/base/given';
import type { Pod } from '../../../lib/core/pod/pod';
import type { Release } from '../../../lib/core/release/release';
import type { ClaimProps } from '../../../lib/core/workload/stateful-workload';
import type { VictoriaStorageValues } from '../../../lib/values/contract/victoria/server';

const VOLUME = 'server-volume';

/** Where a server of the Victoria family keeps its data. */
export const STORAGE = '/storage';

/** Mounts a server's storage into its pod; gives the claims to ask for, none for what exists already or goes with the pod. */
export function addVictoriaStorage(
  release: Release,
  pod: Pod,
  volume: VictoriaStorageValues & { readonly size?: string },
): ClaimProps[] {
  const { size = '', enabled, storageClassName, extraLabels, matchLabels, existingClaim, ...claim } = volume;
  const claimName = given(existingClaim);
  if (enabled === false) {
    // as in the charts: a limit would have the pod evicted, and with it all data, as soon as they fill it
    pod.addVolume({ name: VOLUME, emptyDir: {} }, { mountPath: STORAGE });
    return [];
  }
  if (claimName !== undefined) {
    release.expect({ kind: 'PersistentVolumeClaim', name: claimName, purpose: 'data of observability' });
    pod.addVolume({ name: VOLUME, persistentVolumeClaim: { claimName } }, { mountPath: STORAGE });
    return [];
  }
  pod.addMount({ name: VOLUME, mountPath: STORAGE });
  const hasSelector = matchLabels !== undefined && Object.keys(matchLabels).length > 0;
  return [
    {
      accessModes: claim.accessModes,
      annotations: claim.annotations,
      labels: extraLabels,
      name: VOLUME,
      size,
      storageClass: storageClassName,
      selector: hasSelector ? { matchLabels } : undefined,
      volumeAttributesClassName: claim.volumeAttributesClassName,
    },
  ];
}
