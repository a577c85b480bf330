import { MORE_POD, STRATEGIES } from '../../../lib/values/samples/pod-fragments';
import type { WorkloadValues } from '../../../lib/core/pod/pod-values';

/** Every setting that all workloads share, none of them at its default. */
export const WORKLOAD: Required<WorkloadValues> = {
  ...MORE_POD,
  ...STRATEGIES,
  nameOverride: 'other',
  fullnameOverride: 'other-name',
  replicaCount: 3,
  resources: { requests: { cpu: '500m', memory: '1Gi' }, limits: { memory: '2Gi' } },
  service: { type: 'NodePort', port: 8080, annotations: { internal: 'true' } },
  serviceAccount: { name: 'own-account' },
  podAnnotations: { 'example.com/note': 'yes' },
  podLabels: { tier: 'web' },
  nodeSelector: { 'kubernetes.io/arch': 'amd64' },
  tolerations: [{ key: 'dedicated', operator: 'Exists' }],
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [{ matchExpressions: [{ key: 'zone', operator: 'In', values: ['a'] }] }],
      },
    },
  },
  priorityClassName: 'high',
  topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }],
  securityContext: { runAsUser: 185 },
  podSecurityContext: { fsGroup: 185 },
  extraEnv: [{ name: 'EXTRA', value: 'yes' }],
  extraVolumes: [{ name: 'scratch', emptyDir: {} }],
  extraVolumeMounts: [{ name: 'scratch', mountPath: '/scratch' }],
};
