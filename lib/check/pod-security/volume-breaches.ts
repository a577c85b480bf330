import type { PodView } from '../pod-view';
import type { Breach } from './breach';

/**
 * The kinds of volume that reach nothing of a node: those of the Pod Security standard `restricted`, and of the SCC restricted-v2
 * (0000_20_kube-apiserver-operator_00_scc-restricted-v2.yaml of openshift/cluster-kube-apiserver-operator), to which current releases
 * add `csi` and `ephemeral`.
 */
const VOLUMES: ReadonlySet<string> = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
]);

/** Volumes of other kinds, but for those that somebody else tells about. */
export function volumeBreaches({ spec, specPath }: PodView, told: readonly string[] = []): Breach[] {
  return (spec.volumes ?? []).flatMap((volume, position) =>
    Object.keys(volume)
      .filter((source) => source !== 'name' && !VOLUMES.has(source) && !told.includes(source))
      .map((source) => ({ path: [...specPath, 'volumes', position, source], message: 'must not be used' })),
  );
}
