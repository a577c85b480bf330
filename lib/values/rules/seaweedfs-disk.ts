import { given } from '../../base/given';
import { defaults } from '../../generated/defaults';
import { VOLUME_SIZE_MB, volumesNeeded, volumesOnDisk } from '../../rules/seaweedfs-limits';
import { bucketNames } from './buckets';
import type { ValueRule } from './rule';

/** A disk too small for all buckets is full when the first of them is in use. */
export const seaweedfsDisk: ValueRule = {
  id: 'seaweedfs-disk',
  severity: 'warning',
  *check({ values }) {
    if (values.global?.pixee?.objectStore?.embedded === false) return;
    const { type, size } = values.seaweedfs?.volume?.data ?? {};
    // The size of a folder of the node, or of a claim that exists already, is not known; several are judged by whoever lists them.
    if (type === 'hostPath' || type === 'existingClaim' || values.seaweedfs?.volume?.dataDirs?.length) return;
    const disk = given(size) ?? defaults.seaweedfs.volume.data.size;
    const buckets = new Set(bucketNames(values).map(({ name }) => name)).size;
    const needed = volumesNeeded(buckets);
    if (volumesOnDisk(disk) >= needed) return;
    yield {
      path: ['seaweedfs', 'volume', 'data', 'size'],
      message: `is ${disk}, too little for ${String(buckets)} buckets: SeaweedFS lays objects into files of ${String(VOLUME_SIZE_MB)} MB, and each bucket takes some`,
      remedy: `write at least ${String(Math.ceil((needed * VOLUME_SIZE_MB) / 0.99 / 1024))}Gi`,
    };
  },
};
