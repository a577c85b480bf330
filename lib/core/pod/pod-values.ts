import type {
  Affinity,
  DaemonSetUpdateStrategy,
  DeploymentStrategy,
  EnvVar,
  PodSecurityContext,
  SecurityContext,
  StatefulSetUpdateStrategy,
  Toleration,
  TopologySpreadConstraint,
  Volume,
  VolumeMount,
} from '../../generated/kubernetes';
import type { MoreContainers, MorePodSettings, ProbeValues } from './pod-fragments';
import type { ResourceValues, ServiceValues, WorkloadServiceAccountValues } from '../exposure/service-values';

/** Where the pods of a workload run, and with how much. */
export interface PodPlacementValues {
  /**
   * Processor time and memory of the container.
   * @default - neither requested nor limited
   */
  readonly resources?: ResourceValues;
  /**
   * Annotations of the pods.
   * @default - none
   * @format annotations
   */
  readonly podAnnotations?: { readonly [key: string]: string };
  /**
   * Labels of the pods, on top of those that the selectors use.
   * @default - none
   * @format labels
   */
  readonly podLabels?: { readonly [key: string]: string };
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
   * Rules that draw the pods to nodes or other pods, or keep them away.
   * @default - none
   */
  readonly affinity?: Affinity;
  /**
   * Name of the PriorityClass of the pods.
   * @default - the cluster's default
   * @format object-name
   */
  readonly priorityClassName?: string;
  /**
   * Rules that spread the pods over zones or nodes.
   * @default - the cluster's default
   */
  readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[];
}

/** What can be set for the pods of any workload. */
export interface PodValues extends PodPlacementValues, MorePodSettings, ProbeValues, MoreContainers {
  /**
   * Security settings of the container, which win field by field over those of `cdk8s.hardening`.
   * @default - those of `cdk8s.hardening`
   */
  readonly securityContext?: SecurityContext;
  /**
   * Security settings of the pod, which win field by field over those of `cdk8s.hardening`.
   * @default - those of `cdk8s.hardening`
   */
  readonly podSecurityContext?: PodSecurityContext;
  /**
   * Environment variables added to the container; one of the same name as ours takes its place.
   * @default - none
   */
  readonly extraEnv?: readonly EnvVar[];
  /**
   * Volumes added to the pods.
   * @default - none
   */
  readonly extraVolumes?: readonly Volume[];
  /**
   * Mounts of volumes added to the container.
   * @default - none
   */
  readonly extraVolumeMounts?: readonly VolumeMount[];
}

/** What can be set for the pods of any kind of workload, and for how it replaces them. */
export interface PodSettings extends PodValues {
  /** How a Deployment replaces its pods. @default - Kubernetes' own */
  readonly strategy?: DeploymentStrategy;
  /** How a StatefulSet or DaemonSet replaces its pods; second spelling of `strategy` for a Deployment. @default - Kubernetes' own */
  readonly updateStrategy?: DeploymentStrategy | StatefulSetUpdateStrategy | DaemonSetUpdateStrategy;
}

/** What can be set for the pods of a Deployment, and for how they are replaced. */
export interface DeployedPodValues extends PodValues {
  /**
   * How pods are replaced when something about them changes. With `type: Recreate` all end before the first new one starts.
   * @default - Kubernetes' own: one after the other, without a gap
   */
  readonly strategy?: DeploymentStrategy;
  /**
   * Second spelling of `strategy`, as other charts have it.
   * @default - `strategy`
   */
  readonly updateStrategy?: DeploymentStrategy;
}

/** What can be set for every workload of the product itself: platform, analysis and oidc. */
export interface WorkloadValues extends DeployedPodValues {
  /**
   * Takes the place of the component's name in the names of its objects.
   * @default - the component's own name
   * @format name
   */
  readonly nameOverride?: string;
  /**
   * Takes the place of the whole name of the component's objects, release name included.
   * @default - release name and component name
   * @format name
   */
  readonly fullnameOverride?: string;
  /**
   * Number of pods.
   * @default 1
   * @asType integer
   * @minimum 0
   */
  readonly replicaCount?: number;
  /**
   * How the pods are reached in the cluster.
   * @default - a Service of type ClusterIP
   */
  readonly service?: ServiceValues;
  /**
   * Which ServiceAccount the pods run under.
   * @default - the one of the release
   * @reference ServiceAccount
   */
  readonly serviceAccount?: WorkloadServiceAccountValues;
}
