import type { Component } from '../../../lib/core/release/component';
import { Pod } from '../../../lib/core/pod/pod';
import type { PodSettings } from '../../../lib/core/pod/pod-values';
import type { Release } from '../../../lib/core/release/release';
import { nonRootProfile } from '../../../lib/core/pod/security-profile';
import type { LocalObjectReference, Probe } from '../../../lib/generated/kubernetes';
import { containerPorts, type ServerPort } from './ports';
import type { SeaweedfsPodValues } from '../../../lib/values/contract/seaweedfs';
import { knownProps } from '../../../lib/core/props/check-props';

/** What all servers of one SeaweedFS have in common. */
export interface ClusterSettings {
  readonly component: Component;
  readonly image: string;
  readonly imagePullSecrets: readonly LocalObjectReference[];
}

/** What differs between the servers. */
export interface ServerProps {
  readonly cluster: ClusterSettings;
  /** What it is: `filer`. */
  readonly part: string;
  /** The sub-command of `weed` with its arguments. @default - `command` says all */
  readonly weed?: readonly string[];
  /** What is run instead of `weed`. @default - weed */
  readonly command?: readonly string[];
  readonly ports: readonly ServerPort[];
  /** When it may be sent requests. @default - always */
  readonly readinessProbe?: Probe;
  /** When it is to be started again. @default - when it ends */
  readonly livenessProbe?: Probe;
  /** Seconds to finish what it is at. @default - Kubernetes' own, 30 */
  readonly graceSeconds?: number;
  /** For the pod of a Job. @default - it starts again whenever it ends */
  readonly restartPolicy?: 'Never';
  /** The user's settings. @default - none */
  readonly settings?: PodSettings;
}

/** Id of the user and group `seaweed` of the image. */
const USER = 1000;

/**
 * The pod of one server. The image starts as root to hand its folder over; we start `weed` itself, as the user that the image
 * has for it, which can do all it needs. Logs go to standard error, and only `/tmp` and the data can be written.
 */
export function serverPod(release: Release, props: ServerProps): Pod {
  const { cluster, part, weed, command, ports, graceSeconds, settings = {}, ...rest } = props;
  const component = cluster.component.part(part);
  const pod = new Pod(release, {
    ...knownProps('PodProps', rest),
    component,
    containerName: 'seaweedfs',
    image: cluster.image,
    imagePullPolicy: 'IfNotPresent',
    imagePullSecrets: cluster.imagePullSecrets,
    command: command ?? ['/usr/bin/weed', '-logtostderr=true', '-v=1'],
    args: weed,
    ports: containerPorts(ports),
    // No server speaks to the API server; the account of the product may have rights in a cloud, which they do not need.
    serviceAccountName: 'default',
    terminationGracePeriodSeconds: graceSeconds,
    security: nonRootProfile(USER),
    settings,
  });
  pod.addVolume({ name: 'tmp', emptyDir: {} }, { mountPath: '/tmp' });
  return pod;
}

/** The upstream chart's names of what every pod of ours has. */
export function podSettings(values: SeaweedfsPodValues = {}): PodSettings {
  const { extraEnvironmentVars = {}, containerSecurityContext, ...same } = values;
  return {
    ...same,
    securityContext: containerSecurityContext,
    extraEnv: Object.entries(extraEnvironmentVars).map(([name, value]) => ({ name, value })),
  };
}

/** A variable that the kubelet fills from a field of the pod. */
export function field(fieldPath: string): { readonly fieldRef: { readonly fieldPath: string } } {
  return { fieldRef: { fieldPath } };
}
