import type { DiffObject } from '../../diff-object';
import type { ChangeRule } from '../../rule';

/** What becomes of the data of kinds that hold some, when an object goes. */
const FATES: Readonly<Record<string, string>> = {
  Cluster: 'the operator deletes the servers of the database, and their volumes with them',
  CustomResourceDefinition: 'all objects of its kind go with it',
  Database: 'its data stay in the server, without an owner',
  DatabaseRole: 'the user stays in the server, without an owner',
  Namespace: 'everything in it is deleted, claims included',
  PersistentVolume: 'whether its data stay is up to its reclaim policy',
  PersistentVolumeClaim: 'its volume goes with it, unless the class retains it',
};

const PROTECTED: readonly (readonly [annotation: string, value: RegExp])[] = [
  ['argocd.argoproj.io/sync-options', /\bPrune=false\b/],
  ['kustomize.toolkit.fluxcd.io/prune', /^disabled$/i],
  ['helm.sh/resource-policy', /^keep$/],
];

/** Objects with data that are gone from the manifests. */
export const removedData: ChangeRule = {
  id: 'removed-data',
  judge(change) {
    if (change.type !== 'removed') return [];
    const fate = fateOf(change.before);
    return fate === undefined
      ? []
      : [{ consequence: 'data-loss', message: `${fate}${protection(change.before)}` }];
  },
};

function fateOf(object: DiffObject): string | undefined {
  const { kind, checked, pod } = object;
  const { body } = checked;
  if (body?.kind === 'Database' && body.spec?.databaseReclaimPolicy === 'delete') {
    return 'the operator drops the database';
  }
  if (body?.kind === 'StatefulSet') {
    if ((body.spec?.volumeClaimTemplates ?? []).length > 0) {
      return body.spec?.persistentVolumeClaimRetentionPolicy?.whenDeleted === 'Delete'
        ? 'its claims go with it'
        : 'its claims stay behind, with what is in them';
    }
  }
  const onNodes = pod?.spec.volumes?.some(({ hostPath }) => hostPath !== undefined) === true;
  if (body?.kind === 'StatefulSet' && onNodes) return 'its folders stay behind on the nodes';
  return Object.hasOwn(FATES, kind) ? FATES[kind] : undefined;
}

/** What is protected is left alone by the tools that prune. */
function protection({ annotations }: DiffObject): string {
  const kept = PROTECTED.some(([annotation, value]) => value.test(annotations[annotation] ?? ''));
  return kept ? '; its annotations keep it from being pruned, so it stays until somebody deletes it' : '';
}
