import type { Pod } from '../../lib/core/pod/pod';
import type { VolumeMount } from '../../lib/generated/kubernetes';

/** Where the image looks for modules of its operator. */
export const CONFIG_FOLDER = '/app/pythonpath';

/** The two folders that the image writes to. */
export const SCRATCH_MOUNTS: readonly VolumeMount[] = [
  { name: 'home', mountPath: '/app/superset_home' },
  { name: 'tmp', mountPath: '/tmp' },
];

/** What every container of Superset mounts: its configuration, and the folders that it writes to. */
export const MOUNTS: readonly VolumeMount[] = [
  { name: 'config', mountPath: CONFIG_FOLDER, readOnly: true },
  ...SCRATCH_MOUNTS,
];

/** Adds the volumes, mounted into the main container. */
export function addVolumes(pod: Pod, configName: string): void {
  pod.addVolume({ name: 'config', configMap: { name: configName } });
  for (const name of ['home', 'tmp']) pod.addVolume({ name, emptyDir: {} });
  for (const mount of MOUNTS) pod.addMount(mount);
}
