import type { EmptyMap, PullSecretReference } from '../../../core/image-values';
import type { PodPlacementValues } from '../../../core/pod-values';
import type { VictoriaLogsImageValues, VictoriaMetricsImageValues, VictoriaTracesImageValues } from './image';
import type { VictoriaIngressValues } from './ingress';

/** A server of the Victoria family. */
export interface VictoriaServerValues extends PodPlacementValues {
  /**
   * Whether the server is deployed when `global.pixee.localMetrics.enabled` is true; each of the three can be left out.
   * @default true
   */
  readonly enabled?: boolean;
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
   * Name of the StorageClass.
   * @default - `global.defaultStorageClass`, else the cluster's default
   * @format object-name
   */
  readonly storageClassName?: string;
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
