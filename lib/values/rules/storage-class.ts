import type { AuthentikMediaOptions } from '../contract/cdk8s/authentik';
import type { Values } from '../contract/values';
import { deployedVictoria } from '../given/victoria';
import { eksHint } from './eks';
import type { ValueRule } from './rule';

/**
 * EKS has had no default StorageClass since 1.30, so that a volume without a class waits for ever. Elsewhere there is a
 * default, so that a warning without any sign of EKS would be noise.
 */
export const storageClass: ValueRule = {
  id: 'storage-class',
  severity: 'warning',
  *check({ values }) {
    if (values.global?.defaultStorageClass) return;
    const hint = eksHint(values);
    const volumes = volumesWithoutClass(values);
    if (hint === undefined || volumes.length === 0) return;
    yield {
      path: ['global', 'defaultStorageClass'],
      message: `is not set, and EKS (${hint}) has no default StorageClass from 1.30 on: no volume for ${volumes.join(' and ')}`,
      remedy: 'set it to a class of the cluster, such as gp3 or gp2',
    };
  },
};

function volumesWithoutClass(values: Values): string[] {
  const database =
    values.platform?.database?.embedded !== false && !values['cloudnative-pg']?.storage?.storageClass;
  const { filer, volume, master } = values.seaweedfs ?? {};
  const objectStore =
    values.global?.pixee?.objectStore?.embedded !== false &&
    [filer?.data, volume?.data, master?.data].some(
      (data) => data?.type !== 'hostPath' && !data?.storageClass,
    );
  return [
    ...(database ? ['the embedded database'] : []),
    ...(objectStore ? ['the embedded object store'] : []),
    ...(isWithoutClass(values.cdk8s?.authentik?.media) ? ['the files of Authentik'] : []),
    ...victoriaVolumes(values),
  ];
}

/** Whether a claim is rendered that names no class. */
function isWithoutClass({ size, storageClass, existingClaim }: AuthentikMediaOptions = {}): boolean {
  return Boolean(size) && !storageClass && !existingClaim;
}

const KINDS = {
  'victoria-metrics-single': 'metrics',
  'victoria-logs-single': 'logs',
  victoriatraces: 'traces',
} as const;

function victoriaVolumes(values: Values): string[] {
  return deployedVictoria(values)
    .filter((section) => {
      const volume = values[section]?.server?.persistentVolume;
      return volume?.enabled !== false && !volume?.storageClassName;
    })
    .map((section) => KINDS[section]);
}
