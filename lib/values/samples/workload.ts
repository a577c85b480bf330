import { MORE_POD, STRATEGIES } from './pod-fragments';
import type { DeployedPodValues, PodPlacementValues, WorkloadValues } from '../../core/pod/pod-values';
import type { ImageValues, IngressValues, ResourceValues } from '../contract/common';
import type { Values } from '../contract/values';
import type { SampleGroup } from './sample-group';

type ProductWorkload = 'platform' | 'analysis' | 'oidc';

const DIGEST = `sha256:${'5b0bcabd1ed22e9f'.repeat(4)}`;

/** Where pods run. */
export const PLACEMENT: PodPlacementValues = {
  podAnnotations: { 'example.com/team': 'security' },
  podLabels: { team: 'security' },
  nodeSelector: { disk: 'ssd' },
  tolerations: [{ key: 'dedicated', operator: 'Exists' }],
  affinity: {
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'kubernetes.io/hostname' }],
    },
  },
  priorityClassName: 'business-critical',
  topologySpreadConstraints: [
    { maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'ScheduleAnyway' },
  ],
};

const POD: DeployedPodValues = {
  ...PLACEMENT,
  ...MORE_POD,
  ...STRATEGIES,
  securityContext: { runAsUser: 3000 },
  podSecurityContext: { fsGroup: 2000 },
  extraEnv: [{ name: 'EXTRA', value: 'yes' }],
};

const WORKLOAD: WorkloadValues = {
  nameOverride: 'renamed',
  fullnameOverride: 'renamed-altogether',
  replicaCount: 3,
  service: { type: 'NodePort', port: 8000, annotations: { 'example.com/scrape': 'true' } },
  serviceAccount: { name: 'runner' },
};

const IMAGE: ImageValues & { readonly repository: string; readonly tag: string } = {
  registry: 'registry.example.com:5000',
  repository: 'pixee/mirrored',
  tag: '1.2.3',
  digest: DIGEST,
  pullPolicy: 'Always',
  pullSecrets: [{ name: 'company-registry' }],
};

/** What a container asks for. */
export const RESOURCES: ResourceValues = {
  requests: { cpu: '500m', memory: '1Gi', 'ephemeral-storage': '1Gi' },
  limits: { cpu: 2, memory: '4Gi', 'ephemeral-storage': '10Gi' },
};

/** The same, each amount another. */
export const OTHER_RESOURCES: ResourceValues = {
  requests: { cpu: '250m', memory: '512Mi', 'ephemeral-storage': '2Gi' },
  limits: { cpu: 4, memory: '8Gi', 'ephemeral-storage': '20Gi' },
};

/** An Ingress that works. */
export const INGRESS: IngressValues = {
  enabled: true,
  className: 'nginx',
  hosts: [{ host: 'pixee.example.com', paths: [{ path: '/', pathType: 'Prefix' }] }],
};

/** The settings that every workload of the product has. */
export function workloadSamples(name: ProductWorkload, prerequisites: Values = {}): SampleGroup[] {
  return [{ given: prerequisites, set: { [name]: WORKLOAD } }, ...podSamples(name, prerequisites)];
}

/** The settings of every pod, ours or not. */
export function podSamples(name: ProductWorkload | 'superset', prerequisites: Values = {}): SampleGroup[] {
  const scratch = [{ name: 'scratch', emptyDir: {} }];
  const group = (given: object, set: object): SampleGroup => ({
    given: { ...prerequisites, [name]: { ...prerequisites[name], ...given } },
    set: { [name]: set },
  });
  return [
    group({}, { ...POD, image: IMAGE, extraVolumes: scratch }),
    group({ resources: RESOURCES }, { resources: OTHER_RESOURCES }),
    group(
      { hostAliases: [{ ip: '10.0.0.1', hostnames: ['first.example.com'] }] },
      { hostAliases: [{ ip: '10.0.0.2', hostnames: ['second.example.com'] }] },
    ),
    group({ image: { pullSecrets: [{ name: 'first' }] } }, { image: { pullSecrets: [{ name: 'second' }] } }),
    group({ extraVolumes: scratch }, { extraVolumeMounts: [{ name: 'scratch', mountPath: '/scratch' }] }),
  ];
}

/** The settings of a workload's Ingress; two of them must not share an address. */
export function ingressSamples(
  name: 'platform' | 'oidc' | 'superset',
  prerequisites: Values = {},
): SampleGroup[] {
  const [first, second] = [`first-${name}.example.com`, `second-${name}.example.com`];
  const ingress: IngressValues = {
    ...INGRESS,
    hosts: [{ host: first, paths: [{ path: '/', pathType: 'Prefix' }] }],
  };
  const group = (given: IngressValues, set: IngressValues): SampleGroup => ({
    given: { ...prerequisites, [name]: { ...prerequisites[name], ingress: given } },
    set: { [name]: { ingress: set } },
  });
  const tls = [{ hosts: [first], secretName: 'first-tls' }];
  return [
    group({ ...ingress, enabled: false }, { enabled: true }),
    group(ingress, {
      className: 'alb',
      annotations: { 'example.com/timeout': '60s' },
      hosts: [{ host: second, paths: [{ path: '/fixes', pathType: 'Exact' }] }],
      tls,
    }),
    group({ ...ingress, tls }, { tls: [{ hosts: [second], secretName: 'second-tls' }] }),
  ];
}
