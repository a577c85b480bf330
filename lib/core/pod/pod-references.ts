import type { StringMap } from '../../base/string-map';
import type { Container, PodSpec } from '../../generated/kubernetes';
import type { Release } from '../release/release';

/**
 * Annotations with a checksum over the Secrets and one over the ConfigMaps that a pod reads and that we render ourselves,
 * so that a change of their content starts new pods.
 */
export function checksumAnnotations(spec: PodSpec, release: Release): StringMap {
  const names = referencedConfig(spec);
  const secrets = release.checksum(names.filter((name) => name.startsWith('Secret/')));
  const configMaps = release.checksum(names.filter((name) => name.startsWith('ConfigMap/')));
  return {
    ...(configMaps === undefined ? {} : { 'checksum/config': configMaps }),
    ...(secrets === undefined ? {} : { 'checksum/secret': secrets }),
  };
}

/** `Secret/name` and `ConfigMap/name` of everything that a pod reads, each once, sorted. */
export function referencedConfig(spec: PodSpec): string[] {
  const names = new Set<string>();
  const add = (kind: string, name: string | undefined): void => {
    if (name !== undefined) names.add(`${kind}/${name}`);
  };
  for (const container of [...(spec.initContainers ?? []), ...spec.containers]) addContainer(container, add);
  for (const volume of spec.volumes ?? []) {
    add('Secret', volume.secret?.secretName);
    add('ConfigMap', volume.configMap?.name);
    for (const source of volume.projected?.sources ?? []) {
      add('Secret', source.secret?.name);
      add('ConfigMap', source.configMap?.name);
    }
  }
  return [...names].sort();
}

function addContainer(container: Container, add: (kind: string, name: string | undefined) => void): void {
  for (const { valueFrom } of container.env ?? []) {
    add('Secret', valueFrom?.secretKeyRef?.name);
    add('ConfigMap', valueFrom?.configMapKeyRef?.name);
  }
  for (const source of container.envFrom ?? []) {
    add('Secret', source.secretRef?.name);
    add('ConfigMap', source.configMapRef?.name);
  }
}
