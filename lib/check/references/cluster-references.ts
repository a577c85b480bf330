import type { ValuePath } from '../../findings/finding';
import type { CloudNativePgObjectStore } from '../../kubernetes/custom-resources/cloudnative-pg-backup';
import type { CloudNativePgClusterSpec } from '../../kubernetes/custom-resources/cloudnative-pg-cluster';
import type { DeepPartial } from '../deep-partial';
import type { ReferenceList } from './reference';

/** What a Cluster of CloudNativePG names. */
export function addClusterReferences(list: ReferenceList, spec: DeepPartial<CloudNativePgClusterSpec>): void {
  const { bootstrap, managed, superuserSecret, imagePullSecrets, monitoring, backup, externalClusters } =
    spec;
  list.add('Secret', superuserSecret?.name, ['spec', 'superuserSecret', 'name']);
  imagePullSecrets?.forEach(({ name }, position) => {
    list.add('Secret', name, ['spec', 'imagePullSecrets', position, 'name']);
  });
  for (const way of ['initdb', 'recovery'] as const) {
    addBasicAuth(list, bootstrap?.[way]?.secret?.name, ['spec', 'bootstrap', way, 'secret', 'name']);
  }
  const scripts = bootstrap?.initdb?.postInitApplicationSQLRefs;
  const scriptsPath = ['spec', 'bootstrap', 'initdb', 'postInitApplicationSQLRefs'];
  addKeys(list, 'ConfigMap', scripts?.configMapRefs, [...scriptsPath, 'configMapRefs']);
  addKeys(list, 'Secret', scripts?.secretRefs, [...scriptsPath, 'secretRefs']);
  managed?.roles?.forEach(({ passwordSecret }, position) => {
    addBasicAuth(list, passwordSecret?.name, [
      'spec',
      'managed',
      'roles',
      position,
      'passwordSecret',
      'name',
    ]);
  });
  addKeys(list, 'ConfigMap', monitoring?.customQueriesConfigMap, [
    'spec',
    'monitoring',
    'customQueriesConfigMap',
  ]);
  addKeys(list, 'Secret', monitoring?.customQueriesSecret, ['spec', 'monitoring', 'customQueriesSecret']);
  addObjectStore(list, backup?.barmanObjectStore, ['spec', 'backup', 'barmanObjectStore']);
  externalClusters?.forEach(({ barmanObjectStore, password }, position) => {
    const path = ['spec', 'externalClusters', position];
    addObjectStore(list, barmanObjectStore, [...path, 'barmanObjectStore']);
    list.addKey('Secret', password, [...path, 'password']);
  });
}

/** The operator reads name and password from Secrets of this type. */
function addBasicAuth(list: ReferenceList, name: string | undefined, path: ValuePath): void {
  for (const key of ['username', 'password']) list.add('Secret', name, path, { key, keyPath: path });
}

function addKeys(
  list: ReferenceList,
  kind: string,
  selectors: readonly { readonly name?: string; readonly key?: string }[] | undefined,
  path: ValuePath,
): void {
  selectors?.forEach((selector, position) => {
    list.addKey(kind, selector, [...path, position]);
  });
}

function addObjectStore(
  list: ReferenceList,
  store: DeepPartial<CloudNativePgObjectStore> | undefined,
  path: ValuePath,
): void {
  list.addKey('Secret', store?.endpointCA, [...path, 'endpointCA']);
  for (const field of ['accessKeyId', 'secretAccessKey', 'region'] as const) {
    list.addKey('Secret', store?.s3Credentials?.[field], [...path, 's3Credentials', field]);
  }
  for (const field of ['connectionString', 'storageAccount', 'storageKey'] as const) {
    list.addKey('Secret', store?.azureCredentials?.[field], [...path, 'azureCredentials', field]);
  }
  const google = store?.googleCredentials?.applicationCredentials;
  list.addKey('Secret', google, [...path, 'googleCredentials', 'applicationCredentials']);
}
