import type { Affinity, Toleration, TopologySpreadConstraint } from '../../generated/kubernetes';

/** Where pods run, for all of them or for some. */
export interface PlacementValues {
  /**
   * Labels a node must have to run the pods.
   * @default - any node
   * @format labels
   */
  readonly nodeSelector?: { readonly [key: string]: string };
  /**
   * Taints of nodes that the pods put up with.
   * @default - none
   */
  readonly tolerations?: readonly Toleration[];
  /**
   * Rules that draw the pods to nodes or other pods, or keep them away; those without a label selector are about the pods of the component.
   * @default - none
   */
  readonly affinity?: Affinity;
  /**
   * Rules that spread the pods over zones or nodes; those without a label selector count the pods of the component.
   * @default - the cluster's default
   */
  readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[];
  /**
   * Name of the PriorityClass of the pods.
   * @default - the cluster's default
   * @format object-name
   */
  readonly priorityClassName?: string;
  /**
   * Name of the RuntimeClass of the pods, such as that of gVisor.
   * @default - the cluster's default
   * @format object-name
   */
  readonly runtimeClassName?: string;
  /**
   * Name of the scheduler that places the pods.
   * @default - the cluster's default
   * @format object-name
   */
  readonly schedulerName?: string;
}
