import type { Component } from '../../../lib/core/release/component';
import { imageReference, pullSecrets } from '../../../lib/core/pod/image';
import { Pod } from '../../../lib/core/pod/pod';
import type { DeployedPodValues } from '../../../lib/core/pod/pod-values';
import type { Release } from '../../../lib/core/release/release';
import { nonRootProfile } from '../../../lib/core/pod/security-profile';
import { HTTP_PORT } from '../../../lib/core/exposure/service';
import type { ContainerPort, Probe } from '../../../lib/generated/kubernetes';
import type { AuthentikImageValues } from '../../../lib/values/contract/authentik/image';
import { OUTPOST_PATH } from './outpost';

/** What the pod of an outpost is made of. */
export interface OutpostPodProps {
  readonly component: Component;
  readonly image: AuthentikImageValues;
  /** The user's settings. */
  readonly settings: DeployedPodValues;
}

/** Ports of an outpost. */
export const OUTPOST_PORTS: readonly (ContainerPort & { readonly name: string })[] = [
  { name: HTTP_PORT, containerPort: 9000, protocol: 'TCP' },
  { name: 'https', containerPort: 9443, protocol: 'TCP' },
  { name: 'metrics', containerPort: 9300, protocol: 'TCP' },
];

/** Id of the user of the image. */
const USER = 1000;
const SHARED_MEMORY = '/dev/shm';

const PING: Probe = {
  httpGet: { path: `${OUTPOST_PATH}/ping`, port: HTTP_PORT },
  periodSeconds: 10,
  timeoutSeconds: 3,
  failureThreshold: 3,
};

/**
 * It answers only once it has read its settings from Authentik, and at a first installation those are there only when the
 * database is set up and the blueprint applied.
 */
const START: Probe = { ...PING, failureThreshold: 90 };

/** Makes the pod of an outpost. */
export function outpostPod(release: Release, { component, image, settings }: OutpostPodProps): Pod {
  const { pod: podContext, container } = nonRootProfile(USER);
  const pod = new Pod(release, {
    component,
    containerName: 'proxy',
    image: release.image(imageReference(image)),
    imagePullPolicy: image.pullPolicy,
    imagePullSecrets: pullSecrets(release, image.pullSecrets),
    ports: OUTPOST_PORTS,
    startupProbe: START,
    readinessProbe: PING,
    livenessProbe: PING,
    // It speaks to Authentik alone.
    serviceAccountName: 'default',
    // As tight as the image is known to run: its makers do not test a read-only root file system.
    security: { pod: podContext, container: { ...container, readOnlyRootFilesystem: false } },
    settings,
  });
  // Sessions lie there, so that they end with the pod; users get a new one without signing in again.
  pod.addVolume(
    { name: 'shared-memory', emptyDir: { medium: 'Memory', sizeLimit: '128Mi' } },
    { mountPath: SHARED_MEMORY },
  );
  pod.env.set('TMPDIR', SHARED_MEMORY);
  return pod;
}
