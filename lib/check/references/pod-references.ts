import type { ValuePath } from '../../findings/finding';
import type { KeyToPath, Volume } from '../../generated/kubernetes';
import type { DeepPartial } from '../deep-partial';
import type { ContainerView, PodView } from '../pod-view';
import { type Reference, ReferenceList } from './reference';

/** Everything that a pod needs to exist, apart from what is marked optional. */
export function podReferences({ object, spec, specPath, containers }: PodView): readonly Reference[] {
  const list = new ReferenceList(object);
  list.add('ServiceAccount', spec.serviceAccountName, [...specPath, 'serviceAccountName']);
  spec.imagePullSecrets?.forEach(({ name }, position) => {
    list.add('Secret', name, [...specPath, 'imagePullSecrets', position, 'name']);
  });
  for (const view of containers) addContainer(list, view);
  addVolumes(list, spec.volumes, [...specPath, 'volumes']);
  return list.references;
}

/** Everything that volumes need to exist. */
function addVolumes(
  list: ReferenceList,
  volumes: readonly DeepPartial<Volume>[] | undefined,
  path: ValuePath,
): void {
  volumes?.forEach((volume, position) => {
    addVolume(list, volume, [...path, position]);
    addStorageLogin(list, volume, [...path, position]);
  });
}

/** The Secrets by which kinds of storage let a pod in. */
function addStorageLogin(list: ReferenceList, volume: DeepPartial<Volume>, path: ValuePath): void {
  const { azureFile, cephfs, csi, flexVolume, iscsi, rbd, scaleIO, storageos } = volume;
  list.add('Secret', azureFile?.secretName, [...path, 'azureFile', 'secretName']);
  list.add('Secret', csi?.nodePublishSecretRef?.name, [...path, 'csi', 'nodePublishSecretRef', 'name']);
  for (const [field, source] of Object.entries({ cephfs, flexVolume, iscsi, rbd, scaleIO, storageos })) {
    list.add('Secret', source?.secretRef?.name, [...path, field, 'secretRef', 'name']);
  }
}

function addContainer(list: ReferenceList, { container, path }: ContainerView): void {
  container.env?.forEach(({ valueFrom }, position) => {
    if (valueFrom === undefined) return;
    const at = [...path, 'env', position, 'valueFrom'];
    list.addKey('Secret', valueFrom.secretKeyRef, [...at, 'secretKeyRef']);
    list.addKey('ConfigMap', valueFrom.configMapKeyRef, [...at, 'configMapKeyRef']);
  });
  container.envFrom?.forEach(({ secretRef, configMapRef }, position) => {
    const at = [...path, 'envFrom', position];
    list.addKey('Secret', secretRef, [...at, 'secretRef']);
    list.addKey('ConfigMap', configMapRef, [...at, 'configMapRef']);
  });
}

function addVolume(list: ReferenceList, volume: DeepPartial<Volume>, path: ValuePath): void {
  const { secret, configMap, projected, persistentVolumeClaim } = volume;
  list.add('PersistentVolumeClaim', persistentVolumeClaim?.claimName, [
    ...path,
    'persistentVolumeClaim',
    'claimName',
  ]);
  if (secret !== undefined) {
    addFiles(list, 'Secret', { ...secret, name: secret.secretName }, [...path, 'secret'], 'secretName');
  }
  if (configMap !== undefined) addFiles(list, 'ConfigMap', configMap, [...path, 'configMap']);
  projected?.sources?.forEach((source, position) => {
    const at = [...path, 'projected', 'sources', position];
    if (source.secret !== undefined) addFiles(list, 'Secret', source.secret, [...at, 'secret']);
    if (source.configMap !== undefined) addFiles(list, 'ConfigMap', source.configMap, [...at, 'configMap']);
  });
}

interface Files {
  readonly name?: string | undefined;
  readonly optional?: boolean;
  readonly items?: readonly DeepPartial<KeyToPath>[];
}

function addFiles(list: ReferenceList, kind: string, files: Files, path: ValuePath, field = 'name'): void {
  if (files.optional === true) return;
  list.add(kind, files.name, [...path, field]);
  files.items?.forEach(({ key }, position) => {
    list.add(kind, files.name, [...path, field], { key, keyPath: [...path, 'items', position, 'key'] });
  });
}
