import type { PodPlacementValues } from '../../core/pod/pod-values';
import { MORE_POD, MORE_SETTINGS, OWN_PROBES, ownContainer, STRATEGIES } from './pod-fragments';
import type { SampleGroup } from './sample-group';
import { PLACEMENT } from './workload';

const SCRATCH = [{ name: 'scratch', emptyDir: {} }];

const CONTEXTS = { podSecurityContext: { fsGroup: 3000 }, securityContext: { runAsUser: 3000 } };

/** Parts of pods of a Deployment of ours. */
export const DEPLOYED = {
  ...MORE_POD,
  ...STRATEGIES,
  ...CONTEXTS,
  extraEnv: [{ name: 'EXTRA', value: 'yes' }],
  extraVolumes: SCRATCH,
};

/** The same of a workload of Authentik, under the upstream chart's names. */
export const AUTHENTIK_FRAGMENTS = {
  ...MORE_SETTINGS,
  ...OWN_PROBES,
  extraContainers: [ownContainer('sidecar')],
  deploymentStrategy: STRATEGIES.strategy,
};

/** The same of a server of the Victoria family. */
export const VICTORIA_FRAGMENTS = {
  ...MORE_SETTINGS,
  ...CONTEXTS,
  env: [{ name: 'EXTRA', value: 'yes' }],
  extraVolumes: SCRATCH,
  extraContainers: [ownContainer('sidecar')],
  probe: {
    liveness: OWN_PROBES.livenessProbe,
    readiness: OWN_PROBES.readinessProbe,
    startup: OWN_PROBES.startupProbe,
  },
  statefulSet: { updateStrategy: { type: 'OnDelete' as const } },
};

/** The same of a server of SeaweedFS. */
export const SEAWEEDFS_FRAGMENTS = {
  ...(PLACEMENT as Omit<PodPlacementValues, 'resources'>),
  ...MORE_SETTINGS,
  ...OWN_PROBES,
  podSecurityContext: CONTEXTS.podSecurityContext,
  containerSecurityContext: CONTEXTS.securityContext,
  extraEnvironmentVars: { EXTRA: 'yes' },
  extraVolumes: SCRATCH,
  sidecars: [ownContainer('sidecar')],
};

/** The same of the Replicated SDK. */
export const REPLICATED_FRAGMENTS = {
  ...(PLACEMENT as Omit<PodPlacementValues, 'resources'>),
  ...MORE_SETTINGS,
  ...OWN_PROBES,
  podSecurityContext: CONTEXTS.podSecurityContext,
  containerSecurityContext: CONTEXTS.securityContext,
  extraEnv: [{ name: 'EXTRA', value: 'yes' }],
  extraVolumes: SCRATCH,
};

/** What needs something before it can be sampled: items of lists, and the volume of a mount. */
export function fragmentSamples(
  group: (given: object, set: object) => SampleGroup,
  mounts = true,
): SampleGroup[] {
  return [
    group(
      { hostAliases: [{ ip: '10.0.0.1', hostnames: ['first.example.com'] }] },
      { hostAliases: [{ ip: '10.0.0.2', hostnames: ['second.example.com'] }] },
    ),
    ...(mounts
      ? [
          group(
            { extraVolumes: SCRATCH },
            { extraVolumeMounts: [{ name: 'scratch', mountPath: '/scratch' }] },
          ),
        ]
      : []),
  ];
}
