import type { MorePodSettings, ProbeValues } from '../../core/pod/pod-fragments';
import type { PodPlacementValues } from '../../core/pod/pod-values';
import type {
  EnvVar,
  PodSecurityContext,
  SecurityContext,
  Volume,
  VolumeMount,
} from '../../generated/kubernetes';
import type { EmptyMap, ImageSourceValues, PullSecretReference } from '../../core/pod/image-values';
import type { TypedServiceValues } from '../../core/exposure/service-field-values';
import type { ResourceValues } from '../../core/exposure/service-values';

/** The Replicated SDK, which tells the vendor about the license and version in use. */
export interface ReplicatedValues extends PodPlacementValues, MorePodSettings, ProbeValues {
  /**
   * Whether the Replicated SDK is deployed once its license is named in `cdk8s.existingSecrets.replicated` or
   * `cdk8s.externalSecrets.keys.replicated`; `false` says that you do without it.
   * @default true
   */
  readonly enabled?: boolean;
  /**
   * Whether it must not call the vendor, as in an air-gapped cluster.
   * @default false
   */
  readonly isAirgap?: boolean;
  /**
   * Whether it must write nothing into the namespace: then it keeps no reports, and has no metadata for support bundles.
   * @default false
   */
  readonly readOnlyMode?: boolean;
  /**
   * Number of the channel's release that is installed, as the vendor counts.
   * @default - minus one, which says nothing
   * @asType integer
   * @minimum -1
   */
  readonly channelSequence?: number;
  /**
   * Number of the release that is installed, as the vendor counts over all channels.
   * @default - minus one, which says nothing
   * @asType integer
   * @minimum -1
   */
  readonly releaseSequence?: number;
  /**
   * Image of the Replicated SDK.
   * @default - the vendor's
   */
  readonly image?: ReplicatedImageValues;
  /**
   * Processor time and memory.
   * @default - 100m and 100Mi are requested, 500m and 500Mi are the most
   */
  readonly resources?: ResourceValues;
  /**
   * Secrets to pull the image with, a list of names; `{}` means none.
   * @default [{"name":"pixee-registry"}]
   */
  readonly imagePullSecrets?: readonly PullSecretReference[] | EmptyMap | '{}';
  /**
   * The documented spelling of `imagePullSecrets`.
   * @default - `imagePullSecrets`
   */
  readonly imagepullSecrets?: readonly PullSecretReference[] | EmptyMap | '{}';
  /**
   * Environment variables added to the container; one of the same name as ours takes its place.
   * @default - none
   */
  readonly extraEnv?: readonly EnvVar[];
  /**
   * Volumes added to the pod.
   * @default - none
   */
  readonly extraVolumes?: readonly Volume[];
  /**
   * Mounts of volumes added to the container.
   * @default - none
   */
  readonly extraVolumeMounts?: readonly VolumeMount[];
  /**
   * Security settings of the pod, which win field by field over ours.
   * @default - user and group 1001, not root
   */
  readonly podSecurityContext?: PodSecurityContext;
  /**
   * Security settings of the container, which win field by field over ours.
   * @default - no privileges, and a root file system that cannot be written to
   */
  readonly containerSecurityContext?: SecurityContext;
  /**
   * How it is reached in the cluster; its port stays 3000, at which the platform calls it.
   * @default - a Service of type ClusterIP
   */
  readonly service?: TypedServiceValues;
}

/** Image of the Replicated SDK. */
export interface ReplicatedImageValues extends ImageSourceValues {
  /**
   * Path of the image in its registry.
   * @default proxy/pixee/index.docker.io/replicated/replicated-sdk
   * @format repository
   */
  readonly repository?: string;
  /**
   * Tag of the image.
   * @default 1.19.10
   * @format tag
   */
  readonly tag?: string;
}
