import type { Pod } from '../../lib/core/pod';
import type { VolumeMount } from '../../lib/generated/kubernetes';
import { CONFIG_FOLDER } from './superset-config';

/** What every container of Superset mounts: its configuration, and the two folders that it writes to. */
export const MOUNTS: readonly VolumeMount[] = [
  { name: 'config', mountPath: CONFIG_FOLDER, readOnly: true },
  { name: 'home', mountPath: '/app/superset_home' },
  { name: 'tmp', mountPath: '/tmp' },
];

/** Adds the volumes, mounted into the main container. */
export function addVolumes(pod: Pod, configName: string): void {
  pod.addVolume({ name: 'config', configMap: { name: configName } });
  for (const name of ['home', 'tmp']) pod.addVolume({ name, emptyDir: {} });
  for (const mount of MOUNTS) pod.addMount(mount);
}
