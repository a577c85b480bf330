import type {
  MoreContainers,
  MoreContainerSettings,
  MorePodSettings,
  ProbeValues,
} from '../../core/pod/pod-fragments';

/** A container of the user's. */
export function ownContainer(name: string): { readonly name: string; readonly image: string } {
  return { name, image: 'registry.example.com/own:1' };
}

/** What Kubernetes knows of a pod besides, none of it ours. */
export const MORE_SETTINGS: Required<MorePodSettings> = {
  envFrom: [{ secretRef: { name: 'own-variables' } }],
  lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } },
  terminationGracePeriodSeconds: 77,
  dnsPolicy: 'Default',
  dnsConfig: { options: [{ name: 'ndots', value: '2' }] },
  hostAliases: [{ ip: '10.0.0.9', hostnames: ['own.example.com'] }],
  runtimeClassName: 'gvisor',
  schedulerName: 'own-scheduler',
  initContainers: [ownContainer('own-init')],
} satisfies Required<MorePodSettings & MoreContainerSettings>;

/** Probes of the user's. */
export const OWN_PROBES: Required<ProbeValues> = {
  livenessProbe: { tcpSocket: { port: 8080 }, periodSeconds: 71 },
  readinessProbe: { tcpSocket: { port: 8080 }, periodSeconds: 72 },
  startupProbe: { tcpSocket: { port: 8080 }, periodSeconds: 73 },
};

/** Containers in both spellings. */
export const MORE_CONTAINERS: Required<MoreContainers> = {
  extraInitContainers: [ownContainer('second-init')],
  sidecars: [ownContainer('own-sidecar')],
  extraContainers: [ownContainer('second-sidecar')],
  extraEnvFrom: [{ configMapRef: { name: 'own-settings' } }],
};

/** All of them. */
export const MORE_POD: Required<MorePodSettings & ProbeValues & MoreContainers> = {
  ...MORE_SETTINGS,
  ...OWN_PROBES,
  ...MORE_CONTAINERS,
};

/** How a Deployment replaces its pods, in both spellings. */
export const STRATEGIES = {
  strategy: { type: 'Recreate' },
  updateStrategy: { type: 'Recreate' },
} as const;
