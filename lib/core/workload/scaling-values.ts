import type { HPAScalingRules } from '../../generated/kubernetes';

/** How fast an autoscaler may add and take away pods, under Kubernetes' own names. */
export interface AutoscalingBehaviorValues {
  /**
   * How pods are added.
   * @default - Kubernetes' own: at once
   */
  readonly scaleUp?: HPAScalingRules;
  /**
   * How pods are taken away.
   * @default - Kubernetes' own: after five quiet minutes
   */
  readonly scaleDown?: HPAScalingRules;
}

/** A HorizontalPodAutoscaler, under the names that Helm charts give its settings. */
export interface AutoscalingValues {
  /**
   * Whether an autoscaler sets the number of pods; the workload then says none. It needs a metrics server, and requests of what it
   * measures.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Number of pods that are never gone below.
   * @default 1
   * @asType integer
   * @minimum 1
   */
  readonly minReplicas?: number;
  /**
   * Number of pods that is never exceeded.
   * @default 3
   * @asType integer
   * @minimum 1
   */
  readonly maxReplicas?: number;
  /**
   * Used share of the processor time that the pods request, in percent, above which pods are added.
   * @default - 80, unless memory is measured instead
   * @asType integer
   * @minimum 1
   */
  readonly targetCPUUtilizationPercentage?: number;
  /**
   * The same for memory. Few services give memory back, so that pods are seldom taken away again.
   * @default - memory is not measured
   * @asType integer
   * @minimum 1
   */
  readonly targetMemoryUtilizationPercentage?: number;
  /**
   * How fast pods are added and taken away.
   * @default - Kubernetes' own
   */
  readonly behavior?: AutoscalingBehaviorValues;
}

/** A PodDisruptionBudget: how many pods a drain of nodes must leave. */
export interface DisruptionBudgetValues {
  /**
   * Whether it is rendered.
   * @default - `cdk8s.podDisruptionBudgets`, where more than one pod runs
   */
  readonly enabled?: boolean;
  /**
   * Pods that must stay, as a number or a percentage such as `50%`; in the place of `maxUnavailable`.
   * @default - not said
   * @format count-or-percent
   */
  readonly minAvailable?: string | number;
  /**
   * Pods that may be missing at once, as a number or a percentage.
   * @default - 1, unless `minAvailable` is given
   * @format count-or-percent
   */
  readonly maxUnavailable?: string | number;
  /**
   * Whether pods that are not ready may always be evicted, or only while enough others are.
   * @default AlwaysAllow
   */
  readonly unhealthyPodEvictionPolicy?: 'AlwaysAllow' | 'IfHealthyBudget';
}

/** How many pods of a workload run, and how many a drain leaves. */
export interface ScalingValues {
  /**
   * An autoscaler, in the place of a fixed number of pods.
   * @default - the number of pods is fixed
   */
  readonly autoscaling?: AutoscalingValues;
  /**
   * A disruption budget.
   * @default - as `cdk8s.podDisruptionBudgets` says
   */
  readonly podDisruptionBudget?: DisruptionBudgetValues;
}
