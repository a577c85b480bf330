import type { Values } from '../contract/values';
import { options } from './cdk8s-options';
import { FIRST_CERTIFICATE, SECOND_CERTIFICATE } from './certificates';
import type { SampleGroup } from './sample-group';

const SEVERAL: Values = { platform: { replicaCount: 3 } };
const FIRST_HARD = { pods: 500 };
const LIMITED: Values = { platform: { resources: { limits: { memory: '4Gi' } } } };

/** How a release fits into its cluster. */
export const CLUSTER: readonly SampleGroup[] = [
  options({}, { openshift: true }, { seaweedfs: { filer: { data: { size: '30Gi' } } } }),
  options({}, { availability: 'zones', revisionHistoryLimit: 3 }, SEVERAL),
  options({}, { podDisruptionBudgets: true }, SEVERAL),
  options({}, { resources: 'large' }),
  options(
    { createNamespace: true },
    {
      namespace: {
        labels: { team: 'security' },
        annotations: { 'example.com/owner': 'security' },
        podSecurity: { enforce: 'privileged', warn: 'restricted', audit: 'restricted', version: 'v1.34' },
      },
    },
  ),
  options(
    { namespace: { resourceQuota: { hard: FIRST_HARD } } },
    { namespace: { resourceQuota: { hard: { pods: 400, 'count/jobs.batch': 40 } } } },
  ),
  options(
    {},
    {
      namespace: {
        limitRange: {
          default: { cpu: '3', memory: '5Gi' },
          defaultRequest: { cpu: '20m', memory: '60Mi' },
          max: { cpu: '60', memory: '120Gi' },
          min: { cpu: '1m', memory: '1Mi' },
        },
      },
    },
  ),
  options(
    {},
    {
      runtime: {
        timeZone: 'Europe/Berlin',
        locale: 'C.UTF-8',
        platform: { logLevel: 'DEBUG', logFormat: 'json', maxRAMPercentage: 75, shutdownTimeout: '25s' },
      },
    },
    LIMITED,
  ),
];

/** The autoscaler and the disruption budget of a workload, at the path of its section. */
export function scalingSamples(
  at: (settings: object) => Values,
  set: (settings: object) => Values = at,
  budget: 'podDisruptionBudget' | 'pdb' = 'podDisruptionBudget',
): SampleGroup[] {
  const enabled = {
    enabled: true,
    minReplicas: 2,
    maxReplicas: 4,
    targetCPUUtilizationPercentage: 70,
    targetMemoryUtilizationPercentage: 80,
  };
  const resources = { requests: { cpu: '500m', memory: '1Gi' }, limits: { memory: '4Gi' } };
  return [
    {
      given: at({ resources, autoscaling: { ...enabled, enabled: false } }),
      set: set({ autoscaling: { enabled: true } }),
    },
    {
      given: at({ resources, autoscaling: enabled }),
      set: set({
        autoscaling: {
          minReplicas: 3,
          maxReplicas: 6,
          targetCPUUtilizationPercentage: 60,
          targetMemoryUtilizationPercentage: 65,
          behavior: {
            scaleUp: { stabilizationWindowSeconds: 30 },
            scaleDown: { stabilizationWindowSeconds: 600 },
          },
        },
      }),
    },
    {
      given: at({ resources, autoscaling: enabled, [budget]: { enabled: false, maxUnavailable: 1 } }),
      set: set({ [budget]: { enabled: true } }),
    },
    {
      given: at({ resources, autoscaling: enabled, [budget]: { enabled: true } }),
      set: set({ [budget]: { maxUnavailable: '50%', unhealthyPodEvictionPolicy: 'IfHealthyBudget' } }),
    },
    {
      given: at({ resources, autoscaling: enabled, [budget]: { enabled: true } }),
      set: set({ [budget]: { minAvailable: 1 } }),
    },
  ];
}

/** The Route of a component, by its section. */
export function routeSamples(
  section: keyof Values,
  prerequisites: Values,
  podSpeaksTls = false,
): SampleGroup[] {
  const at = (route: object): Values => ({
    ...prerequisites,
    [section]: { ...prerequisites[section], route },
  });
  const host = 'first-route.example.com';
  return [
    { given: at({ enabled: false, host }), set: { [section]: { route: { enabled: true } } } },
    {
      given: at({ enabled: true, host }),
      set: {
        [section]: {
          route: {
            host: 'second-route.example.com',
            path: '/second',
            insecureEdgeTerminationPolicy: 'None',
            externalCertificate: 'route-tls',
            annotations: { 'haproxy.router.openshift.io/balance': 'roundrobin' },
            labels: { router: 'internal' },
          },
        },
      },
    },
    ...(podSpeaksTls
      ? [
          {
            given: at({ enabled: true, host }),
            set: { [section]: { route: { termination: 'passthrough' } } },
          },
          {
            given: at({
              enabled: true,
              host,
              termination: 'reencrypt',
              destinationCACertificate: SECOND_CERTIFICATE,
            }),
            set: { [section]: { route: { destinationCACertificate: FIRST_CERTIFICATE } } },
          },
        ]
      : []),
  ];
}
