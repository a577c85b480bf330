import type { Component } from '../../lib/core/release/component';
import { wished } from '../../lib/core/pod/fragments';
import { imageReference, pullSecrets } from '../../lib/core/pod/image';
import { OutboundProxy } from '../../lib/core/trust/outbound-proxy';
import { Pod, type PodProps } from '../../lib/core/pod/pod';
import type { DeployedPodValues } from '../../lib/core/pod/pod-values';
import { trustPrivateCa } from '../../lib/core/trust/private-ca';
import type { PlacementValues } from '../../lib/core/pod/placement-values';
import type { Release } from '../../lib/core/release/release';
import { nonRootProfile, type SecurityProfile } from '../../lib/core/pod/security-profile';
import type { Affinity } from '../../lib/generated/kubernetes';
import type { AuthentikImageValues } from '../../lib/values/contract/authentik/image';
import type { Probes } from './authentik-probes';

/** What differs between the pods of server and worker. */
export interface AuthentikPodProps extends Probes, Pick<PodProps, 'ports' | 'serviceAccountToken'> {
  readonly component: Component;
  /** What the container runs as: also its name. */
  readonly role: 'server' | 'worker';
  readonly image: AuthentikImageValues;
  readonly serviceAccountName: string;
  /** The user's settings. */
  readonly settings: DeployedPodValues;
}

/** Id of the user and group `authentik` of the image. */
const USER = 1000;

/** Makes the pod of server or worker: one image, told by its argument what to be. */
export function authentikPod(release: Release, props: AuthentikPodProps): Pod {
  const { component, role, image, settings, ...rest } = props;
  const pod = new Pod(release, {
    ...rest,
    component,
    containerName: role,
    args: [role],
    image: release.image(imageReference(image)),
    imagePullPolicy: image.pullPolicy,
    imagePullSecrets: pullSecrets(release, image.pullSecrets),
    security: profile(),
    settings: spread(component, settings, release.settings.placement),
  });
  // Sockets and shared state lie there; Kubernetes' own 64 MiB are too little.
  pod.addVolume(
    { name: 'shared-memory', emptyDir: { medium: 'Memory', sizeLimit: '512Mi' } },
    { mountPath: '/dev/shm' },
  );
  OutboundProxy.of(release).addTo(pod.env, rest.serviceAccountToken === true);
  release.calls.register('authentik', component.fullName);
  release.calls.useProxy(component.fullName);
  trustPrivateCa(pod, release, 'python');
  return pod;
}

/** As tight as the image is known to run: its makers do not test a read-only root file system. */
function profile(): SecurityProfile {
  const { pod, container } = nonRootProfile(USER);
  return { pod, container: { ...container, readOnlyRootFilesystem: false } };
}

/** Keeps pods of one kind apart, where the user does not say otherwise. */
function spread(
  component: Component,
  settings: DeployedPodValues,
  placement: PlacementValues | undefined,
): DeployedPodValues {
  // Rules for all pods take the place of ours, too.
  if (settings.affinity === undefined && placement?.affinity !== undefined) return settings;
  const labelSelector = { matchLabels: component.selectorLabels };
  const affinity: Affinity = {
    podAntiAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        { weight: 100, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname', labelSelector } },
      ],
    },
  };
  return {
    ...settings,
    affinity: wished(affinity, settings.affinity),
  };
}
