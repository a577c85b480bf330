import type { PodValues } from '../../../../core/pod/pod-values';
import type { ResourceValues } from '../../../../core/exposure/service-values';
import type { NameOverrides } from '../../../../rules/names';
import type { DaemonSetUpdateStrategy, Toleration } from '../../../../generated/kubernetes';
import type { VictoriaImageSourceValues } from '../../victoria/image';

/** How logs reach VictoriaLogs. */
export interface LogCollectorOptions extends PodValues, NameOverrides {
  /**
   * `daemonset` reads the log files of every pod of the namespace on every node; `otlp` lets platform and analysis service send
   * theirs, which needs no access to nodes; `none` collects nothing.
   * @default - `daemonset`, or `otlp` where `cdk8s.hardening: restricted` or `cdk8s.createNamespace` forbid folders of the node
   */
  readonly mode?: 'daemonset' | 'otlp' | 'none';
  /**
   * The image of Vector.
   * @default - the official image
   */
  readonly image?: LogCollectorImageValues;
  /**
   * Processor time and memory of each collector.
   * @default - 50m and 128Mi are requested, 512Mi is the most
   */
  readonly resources?: ResourceValues;
  /**
   * Taints of nodes that the collectors put up with.
   * @default - all: the product's pods may run on any node
   */
  readonly tolerations?: readonly Toleration[];
  /**
   * How the collectors are replaced when something about them changes.
   * @default - Kubernetes' own: one node after the other
   */
  readonly updateStrategy?: DaemonSetUpdateStrategy;
}

/** The image of Vector. */
export interface LogCollectorImageValues extends VictoriaImageSourceValues {
  /**
   * Path of the image in its registry.
   * @default timberio/vector
   * @format repository
   */
  readonly repository?: string;
  /**
   * Tag of the image.
   * @default 0.58.0-distroless-libc
   * @format tag
   */
  readonly tag?: string;
}
