import { defaults } from '../../../lib/generated/defaults';
import { given } from '../../../lib/base/given';
import type { Release } from '../../../lib/core/release/release';
import type { Pod } from '../../../lib/core/pod/pod';
import type { ClaimProps } from '../../../lib/core/workload/stateful-workload';
import type { SeaweedfsDataValues } from '../../../lib/values/contract/seaweedfs';
import { withoutTail } from '../../../lib/base/trim';
import { PixeeError } from '../../../lib/findings/pixee-error';

/** Where a server keeps its files. */
export interface StoragePlace {
  /** Name of the volume, that of the upstream chart: it becomes part of the claim's name. */
  readonly volume: string;
  /** Where the server sees it. */
  readonly mountPath: string;
  /** Folder below the prefix for storage on the node, that of the upstream chart. */
  readonly hostFolder: string;
}

const USER = 1000;

/** Mounts a server's storage into its pod; gives the claims to ask for, none for storage on the node or what exists already. */
export function addStorage(
  release: Release,
  pod: Pod,
  place: StoragePlace,
  data: SeaweedfsDataValues,
): ClaimProps[] {
  const { volume, mountPath } = place;
  if (data.type === 'hostPath') {
    addHostPath(pod, place, data.hostPathPrefix ?? defaults.seaweedfs.volume.data.hostPathPrefix);
    return [];
  }
  if (data.type === 'existingClaim') {
    const claimName = given(data.claimName);
    if (claimName === undefined)
      throw PixeeError.of(
        'object-store-props',
        `${volume}: storage of type existingClaim needs a claimName`,
        release.node.path,
      );
    release.expect({ kind: 'PersistentVolumeClaim', name: claimName, purpose: 'files of SeaweedFS' });
    pod.addVolume({ name: volume, persistentVolumeClaim: { claimName } }, { mountPath });
    return [];
  }
  pod.addMount({ name: volume, mountPath });
  const { accessModes, annotations, labels, selector, size, storageClass, volumeAttributesClassName } = data;
  return [
    {
      name: volume,
      size: size ?? '',
      accessModes,
      annotations,
      labels,
      selector,
      storageClass,
      volumeAttributesClassName,
    },
  ];
}

/**
 * Kubernetes makes folders of a node for root alone, and changes none to a pod's group, so an init container hands them over,
 * with no right but the ones that this takes.
 */
function addHostPath(pod: Pod, { volume, mountPath, hostFolder }: StoragePlace, prefix: string): void {
  const path = `${withoutTail(prefix, '/')}/${hostFolder}`;
  pod.addVolume({ name: volume, hostPath: { path, type: 'DirectoryOrCreate' } }, { mountPath });
  pod.addInitContainer({
    name: 'own-data',
    command: ['/bin/chown', '-R', `${String(USER)}:${String(USER)}`, mountPath],
    securityContext: {
      runAsNonRoot: false,
      runAsUser: 0,
      capabilities: { drop: ['ALL'], add: ['CHOWN', 'DAC_OVERRIDE'] },
    },
    volumeMounts: [{ name: volume, mountPath }],
  });
}
