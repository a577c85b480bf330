import type { EmptyMap, PullSecretReference } from '../../../core/pod/image-values';
import type { MorePodSettings } from '../../../core/pod/pod-fragments';
import type { PodPlacementValues } from '../../../core/pod/pod-values';
import type { ClaimRetentionValues } from '../../../core/workload/claim-values';
import type { TypedServiceValues } from '../../../core/exposure/service-field-values';
import type {
  Container,
  EnvVar,
  PodSecurityContext,
  Probe,
  SecurityContext,
  StatefulSetUpdateStrategy,
  Volume,
  VolumeMount,
} from '../../../generated/kubernetes';
import type { VictoriaLogsImageValues, VictoriaMetricsImageValues, VictoriaTracesImageValues } from './image';
import type { GatewayValues } from '../../../core/exposure/gateway-values';
import type { VictoriaIngressValues } from './ingress';

/** A server of the Victoria family. */
export interface VictoriaServerValues extends PodPlacementValues, MorePodSettings {
  /**
   * Whether the server is deployed when `global.pixee.localMetrics.enabled` is true; each of the three can be left out.
   * @default true
   */
  readonly enabled?: boolean;
  /**
   * Takes the place of the whole name of the server's objects, release name included.
   * @default - release name, the component's own and `-server`
   * @format name
   */
  readonly fullnameOverride?: string;
  /**
   * How the server is reached in the cluster. Its port stays that of the server, because pods are called directly.
   * @default - a Service of type ClusterIP without an address; another type has one
   */
  readonly service?: TypedServiceValues;
  /**
   * Secrets to pull the image with, a list of names; `{}` means none.
   * @default - none
   */
  readonly imagePullSecrets?: readonly PullSecretReference[] | EmptyMap | '{}';
  /**
   * How long data is kept: a number with `h`, `d`, `w` or `y`, such as `3d`, `7d` or `1y`.
   * @default 3d
   * @format retention
   */
  readonly retentionPeriod?: string;
  /**
   * Arguments of the server by name, without dashes. `http.pathPrefix` moves everything that the server serves: it starts with a
   * slash and does not end with one.
   * @default - the path prefix `/metrics`, `/logs` or `/traces`
   * @format any
   */
  readonly extraArgs?: { readonly [name: string]: string | number | boolean };
  /**
   * How the web interface, which knows no sign-in, is reached from outside the cluster.
   * @default - not by an Ingress
   */
  readonly ingress?: VictoriaIngressValues;
  /**
   * How its web interface is reached by the Gateway API.
   * @default - not by a Gateway
   */
  readonly gateway?: GatewayValues;
  /**
   * Environment variables added to the container.
   * @default - none
   */
  readonly env?: readonly EnvVar[];
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
   * Containers beside the main one. They stay as they are written.
   * @default - none
   */
  readonly extraContainers?: readonly Container[];
  /**
   * Security settings of the pod, which win field by field over ours.
   * @default - an ordinary user, not root
   */
  readonly podSecurityContext?: PodSecurityContext;
  /**
   * Security settings of the container, which win field by field over ours.
   * @default - no privileges, and a root file system that cannot be written to
   */
  readonly securityContext?: SecurityContext;
  /**
   * How the server is asked whether it lives.
   * @default - the server's own
   */
  readonly probe?: VictoriaProbeValues;
  /**
   * How the StatefulSet replaces its pod.
   * @default - as Kubernetes does
   */
  readonly statefulSet?: VictoriaStatefulSetValues;
}

/** How a server of the Victoria family is asked whether it lives. */
export interface VictoriaProbeValues {
  /**
   * When the container is started again, laid over our probe field by field; `null` takes the probe away.
   * @default - the server's own
   */
  readonly liveness?: Probe;
  /**
   * When the container is sent requests, laid over our probe in the same way.
   * @default - the server's own
   */
  readonly readiness?: Probe;
  /**
   * When the container counts as started.
   * @default - none
   */
  readonly startup?: Probe;
}

/** How the StatefulSet of a server of the Victoria family replaces its pod. */
export interface VictoriaStatefulSetValues extends ClaimRetentionValues {
  /**
   * The update strategy.
   * @default - Kubernetes' own, RollingUpdate
   */
  readonly updateStrategy?: StatefulSetUpdateStrategy;
}

/** The server of VictoriaMetrics. */
export interface VictoriaMetricsServerValues extends VictoriaServerValues {
  /**
   * The image.
   * @default - the official one
   */
  readonly image?: VictoriaMetricsImageValues;
  /**
   * The volume that data is kept on.
   * @default - 16Gi of the default class
   */
  readonly persistentVolume?: VictoriaMetricsVolumeValues;
}

/** What the servers of logs and traces have in common. */
export interface VictoriaCappedServerValues extends VictoriaServerValues {
  /**
   * Most space that data may take, such as `8GiB`; the oldest days go first. A bare number means GiB.
   * @default - four fifths of the volume
   * @format disk-limit
   */
  readonly retentionDiskSpaceUsage?: string;
  /**
   * The volume that data is kept on.
   * @default - 10Gi of the default class
   */
  readonly persistentVolume?: VictoriaVolumeValues;
}

/** The server of VictoriaLogs. */
export interface VictoriaLogsServerValues extends VictoriaCappedServerValues {
  /**
   * The image.
   * @default - the official one
   */
  readonly image?: VictoriaLogsImageValues;
}

/** The server of VictoriaTraces. */
export interface VictoriaTracesServerValues extends VictoriaCappedServerValues {
  /**
   * The image.
   * @default - the official one
   */
  readonly image?: VictoriaTracesImageValues;
}

/** The volume of a server, whatever its size. */
export interface VictoriaStorageValues {
  /**
   * Whether data outlives the pod.
   * @default true
   */
  readonly enabled?: boolean;
  /**
   * Name of the StorageClass; `-` for none at all.
   * @default - `global.defaultStorageClass`, else the cluster's default
   * @format storage-class
   */
  readonly storageClassName?: string;
  /**
   * Name of a claim that exists already, in place of one that is made.
   * @default - none
   * @format object-name
   */
  readonly existingClaim?: string;
  /**
   * How the volume may be mounted.
   * @default - ReadWriteOnce
   */
  readonly accessModes?: readonly ('ReadWriteOnce' | 'ReadWriteOncePod' | 'ReadWriteMany' | 'ReadOnlyMany')[];
  /**
   * Annotations of the claim.
   * @default - none
   * @format annotations
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * Labels of the claim.
   * @default - none
   * @format labels
   */
  readonly extraLabels?: { readonly [key: string]: string };
  /**
   * Labels of volumes that exist already and will do.
   * @default - any
   * @format labels
   */
  readonly matchLabels?: { readonly [key: string]: string };
  /**
   * Name of the VolumeAttributesClass of the claim, from Kubernetes 1.29 on.
   * @default - none
   * @format object-name
   */
  readonly volumeAttributesClassName?: string;
}

/** The volume of VictoriaMetrics. */
export interface VictoriaMetricsVolumeValues extends VictoriaStorageValues {
  /**
   * Size of the volume.
   * @default 16Gi
   * @format storage-size
   */
  readonly size?: string;
}

/** The volume of VictoriaLogs or VictoriaTraces. */
export interface VictoriaVolumeValues extends VictoriaStorageValues {
  /**
   * Size of the volume.
   * @default 10Gi
   * @format storage-size
   */
  readonly size?: string;
}
