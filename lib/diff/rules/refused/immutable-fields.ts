import type { DiffObject } from '../../diff-object';
import type { FieldChange } from '../../field-change';
import type { ChangeRule } from '../../rule';
import { fieldsAt } from '../select-fields';

/** Fields of a kind that cannot change. */
interface Immutable {
  readonly fields: RegExp;
  /** What to do instead. `KIND` and `NAME` stand for those of the object. */
  readonly remedy: string;
}

const RECREATE = 'delete the object first (kubectl delete KIND NAME)';
const RECREATE_WORKLOAD =
  'delete the object first, without its pods, which run on until the new ones take over (kubectl delete KIND NAME --cascade=orphan)';

/**
 * What the API server refuses to change. kubernetes 1.32.8: ValidateDeploymentUpdate, ValidateDaemonSetUpdate,
 * ValidateStatefulSetUpdate (apps), ValidateJobSpecUpdate (batch), ValidatePersistentVolumeClaimUpdate,
 * ValidatePersistentVolumeUpdate, ValidateServiceUpdate, ValidateSecretUpdate (core), ValidateRoleBindingUpdate (rbac),
 * ValidateStorageClassUpdate (storage), ValidateIngressClassUpdate (networking), ValidatePriorityClassUpdate (scheduling); the
 * definitions of CloudNativePG 1.30 (`self == oldSelf`) and its webhook.
 */
const IMMUTABLE: Readonly<Record<string, Immutable>> = {
  Deployment: { fields: /^spec\.selector\b/, remedy: RECREATE_WORKLOAD },
  ReplicaSet: { fields: /^spec\.selector\b/, remedy: RECREATE_WORKLOAD },
  DaemonSet: { fields: /^spec\.selector\b/, remedy: RECREATE_WORKLOAD },
  StatefulSet: {
    fields:
      /^spec\.(?!(?:replicas|ordinals|template|updateStrategy|persistentVolumeClaimRetentionPolicy|minReadySeconds|revisionHistoryLimit)\b)/,
    remedy: `${RECREATE_WORKLOAD}; claims that are there stay as they are, and grow by kubectl patch pvc`,
  },
  Job: {
    fields:
      /^spec\.(?:selector|template|completions|completionMode|podFailurePolicy|backoffLimitPerIndex|managedBy|successPolicy|manualSelector|podReplacementPolicy)\b/,
    remedy: `${RECREATE}, and it runs anew`,
  },
  PersistentVolumeClaim: {
    fields: /^spec\.(?!resources\.requests\b|resources$|volumeAttributesClassName$)/,
    remedy: 'copy the data to a claim of another name',
  },
  PersistentVolume: {
    fields:
      /^spec\.(?:volumeMode|nodeAffinity|csi|nfs|hostPath|local|iscsi|fc|awsElasticBlockStore|gcePersistentDisk|azureDisk|azureFile|cephfs|rbd)\b/,
    remedy: 'make a volume of another name',
  },
  RoleBinding: { fields: /^roleRef\b/, remedy: RECREATE },
  ClusterRoleBinding: { fields: /^roleRef\b/, remedy: RECREATE },
  Secret: { fields: /^type$/, remedy: RECREATE },
  StorageClass: {
    fields: /^(?:provisioner|parameters|reclaimPolicy|volumeBindingMode)\b/,
    remedy: 'make a class of another name',
  },
  IngressClass: { fields: /^spec\.controller$/, remedy: 'make a class of another name' },
  PriorityClass: { fields: /^(?:value|preemptionPolicy)$/, remedy: 'make one of another name' },
  Cluster: {
    fields: /^spec\.(?:postgresUID|postgresGID|serviceAccountName)$/,
    remedy: 'leave it as it is',
  },
  Database: {
    fields:
      /^spec\.(?:name|cluster|template|encoding|locale|localeProvider|localeCollate|localeCType|icuLocale|icuRules|builtinLocale|collationVersion)\b/,
    remedy: 'it can be chosen only when a database is made',
  },
  DatabaseRole: { fields: /^spec\.(?:name|cluster)\b/, remedy: RECREATE },
};

/** Annotations by which a tool deletes and makes anew what it cannot change. */
const FORCED: readonly (readonly [annotation: string, value: RegExp])[] = [
  ['argocd.argoproj.io/sync-options', /\bForce=true\b/],
  ['kustomize.toolkit.fluxcd.io/force', /^enabled$/i],
];

/** Fields that cannot change in an object that exists. */
export const immutableFields: ChangeRule = {
  id: 'immutable-fields',
  judge(change) {
    if (change.type !== 'changed' || isRunAnew(change.before, change.after)) return [];
    const { after } = change;
    const row = Object.hasOwn(IMMUTABLE, after.kind) ? IMMUTABLE[after.kind] : undefined;
    const fields = row === undefined ? [] : fieldsAt(change, row.fields);
    if (row === undefined || fields.length === 0) return [];
    if (isForced(after)) {
      return [
        {
          consequence: 'recreate',
          message: 'its annotation has the tool delete it and make it anew',
          fields,
        },
      ];
    }
    const remedy = row.remedy.replace('KIND', after.kind.toLowerCase()).replace('NAME', after.name);
    return [{ consequence: 'refused', message: `${namesOf(fields)} cannot change: ${remedy}`, fields }];
  },
};

/** `serviceName, volumeClaimTemplates`. */
function namesOf(fields: readonly FieldChange[]): string {
  const names = fields.map(({ steps }) => {
    const keys = steps.slice(0, 2).flatMap((step) => ('key' in step ? [step.key] : []));
    return keys[0] === 'spec' ? (keys[1] ?? 'spec') : (keys[0] ?? '');
  });
  return [...new Set(names)].join(', ');
}

/** A Job of another name is another Job. */
function isRunAnew(before: DiffObject, after: DiffObject): boolean {
  return after.kind === 'Job' && before.name !== after.name;
}

function isForced({ annotations }: DiffObject): boolean {
  return FORCED.some(([annotation, value]) => value.test(annotations[annotation] ?? ''));
}
