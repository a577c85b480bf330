import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { POD_TEMPLATE } from './pod-defaults';
import { Computed, Each, Optional, type Shape } from './shape';

// kubernetes 1.32.8: pkg/apis/{apps,batch,core,rbac,networking,autoscaling}/*/defaults.go

const QUARTER = '25%';

const CLAIM_SPEC: Shape = { volumeMode: 'Filesystem' };

const JOB_SPEC: Shape = {
  completions: 1,
  parallelism: 1,
  backoffLimit: 6,
  completionMode: 'NonIndexed',
  suspend: false,
  manualSelector: false,
  podReplacementPolicy: 'TerminatingOrFailed',
  template: POD_TEMPLATE,
};

const PORTS = new Each({ protocol: 'TCP' });

const RBAC_GROUP = 'rbac.authorization.k8s.io';
const BINDING: Shape = {
  roleRef: { apiGroup: RBAC_GROUP },
  subjects: new Each({ apiGroup: ({ kind }) => (kind === 'ServiceAccount' ? '' : RBAC_GROUP) }),
};

/** What the server fills in, by kind. */
export const KIND_DEFAULTS: Readonly<Record<string, Shape>> = {
  Pod: POD_TEMPLATE,
  Deployment: {
    spec: {
      replicas: 1,
      minReadySeconds: 0,
      paused: false,
      revisionHistoryLimit: 10,
      progressDeadlineSeconds: 600,
      strategy: new Optional({
        type: 'RollingUpdate',
        rollingUpdate: new Optional({ maxUnavailable: QUARTER, maxSurge: QUARTER }),
      }),
      template: POD_TEMPLATE,
    },
  },
  StatefulSet: {
    spec: {
      replicas: 1,
      minReadySeconds: 0,
      revisionHistoryLimit: 10,
      podManagementPolicy: 'OrderedReady',
      updateStrategy: new Optional({
        type: 'RollingUpdate',
        rollingUpdate: new Optional({ partition: 0 }),
      }),
      persistentVolumeClaimRetentionPolicy: new Optional({ whenDeleted: 'Retain', whenScaled: 'Retain' }),
      template: POD_TEMPLATE,
      volumeClaimTemplates: new Each({
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { creationTimestamp: null },
        spec: CLAIM_SPEC,
        status: new Optional({ phase: 'Pending' }),
      }),
    },
  },
  DaemonSet: {
    spec: {
      minReadySeconds: 0,
      revisionHistoryLimit: 10,
      updateStrategy: new Optional({
        type: 'RollingUpdate',
        rollingUpdate: new Optional({ maxUnavailable: 1, maxSurge: 0 }),
      }),
      template: POD_TEMPLATE,
    },
  },
  Job: { spec: JOB_SPEC },
  CronJob: {
    spec: {
      concurrencyPolicy: 'Allow',
      suspend: false,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 1,
      jobTemplate: { metadata: { creationTimestamp: null }, spec: JOB_SPEC },
    },
  },
  Service: {
    spec: {
      type: 'ClusterIP',
      sessionAffinity: 'None',
      internalTrafficPolicy: 'Cluster',
      externalTrafficPolicy: 'Cluster',
      allocateLoadBalancerNodePorts: true,
      publishNotReadyAddresses: false,
      ports: new Each({ protocol: 'TCP', targetPort: new Computed(({ port }) => port) }),
    },
  },
  PersistentVolumeClaim: { spec: CLAIM_SPEC },
  PersistentVolume: {
    spec: { persistentVolumeReclaimPolicy: 'Retain', volumeMode: 'Filesystem' },
  },
  Secret: { type: 'Opaque', immutable: false, data: new Optional({}) },
  ConfigMap: { immutable: false, data: new Optional({}), binaryData: new Optional({}) },
  RoleBinding: BINDING,
  ClusterRoleBinding: BINDING,
  StorageClass: { reclaimPolicy: 'Delete', volumeBindingMode: 'Immediate', allowVolumeExpansion: false },
  NetworkPolicy: {
    spec: {
      policyTypes: new Computed(policyTypes),
      ingress: new Each({ ports: PORTS }),
      egress: new Each({ ports: PORTS }),
    },
  },
  HorizontalPodAutoscaler: { spec: { minReplicas: 1 } },
};

/** pkg/apis/networking/v1/defaults.go: ingress always, egress where it has rules. */
function policyTypes({ egress }: PlainObject): readonly string[] {
  return Array.isArray(egress) && egress.length > 0 ? ['Ingress', 'Egress'] : ['Ingress'];
}

/** The name of a namespace as the label that the server gives it. */
export function namespaceLabel(object: PlainObject): Shape {
  const name = isPlainObject(object['metadata']) ? object['metadata']['name'] : undefined;
  return { metadata: { labels: { 'kubernetes.io/metadata.name': () => name } } };
}
