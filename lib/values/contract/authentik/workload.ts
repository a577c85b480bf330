import type { GatewayWithTlsValues } from '../../../core/exposure/gateway-values';
import type { IngressTlsValues } from '../../../core/exposure/ingress-values';
import type { MorePodSettings, ProbeValues } from '../../../core/pod/pod-fragments';
import type { PodPlacementValues } from '../../../core/pod/pod-values';
import type { ServiceSettings } from '../../../core/exposure/service-field-values';
import type { AutoscalingValues, DisruptionBudgetValues } from '../../../core/workload/scaling-values';
import type {
  Affinity,
  Container,
  DeploymentStrategy,
  EnvVar,
  PodSecurityContext,
  SecurityContext,
  TopologySpreadConstraint,
  Volume,
  VolumeMount,
} from '../../../generated/kubernetes';

/** Settings of one of Authentik's workloads, under the names of the upstream chart. */
export interface AuthentikWorkloadValues extends PodPlacementValues, MorePodSettings, ProbeValues {
  /**
   * Number of pods.
   * @default 1
   * @asType integer
   * @minimum 0
   */
  readonly replicas?: number;
  /**
   * An autoscaler, in the place of a fixed number of pods.
   * @default - the number of pods is fixed
   */
  readonly autoscaling?: AutoscalingValues;
  /**
   * A disruption budget.
   * @default - as `cdk8s.podDisruptionBudgets` says
   */
  readonly pdb?: DisruptionBudgetValues;
  /**
   * Environment variables added to the container; one of the same name as ours takes its place.
   * @default - none
   */
  readonly env?: readonly EnvVar[];
  /**
   * Rules that draw the pods to nodes or other pods, or keep them away.
   * @default - pods of one kind keep to different nodes where they can
   */
  readonly affinity?: Affinity;
  /**
   * Rules that spread the pods over zones or nodes; one without a label selector counts these pods.
   * @default - the cluster's default
   */
  readonly topologySpreadConstraints?: readonly TopologySpreadConstraint[];
  /**
   * Security settings of the pod, which win field by field over ours.
   * @default - user and group 1000, not root
   */
  readonly securityContext?: PodSecurityContext;
  /**
   * Security settings of the container, which win field by field over ours.
   * @default - no privileges
   */
  readonly containerSecurityContext?: SecurityContext;
  /**
   * Volumes added to the pods.
   * @default - none
   */
  readonly volumes?: readonly Volume[];
  /**
   * Mounts of volumes added to the container.
   * @default - none
   */
  readonly volumeMounts?: readonly VolumeMount[];
  /**
   * Containers beside the main one. They stay as they are written.
   * @default - none
   */
  readonly extraContainers?: readonly Container[];
  /**
   * How pods are replaced when something about them changes.
   * @default - Kubernetes' own: one after the other, without a gap
   */
  readonly deploymentStrategy?: DeploymentStrategy;
}

/** Settings of the server. */
export interface AuthentikServerValues extends AuthentikWorkloadValues {
  /**
   * How the server is reached in the cluster.
   * @default - a Service of type ClusterIP
   */
  readonly service?: AuthentikServiceValues;
  /**
   * An Ingress of its own.
   * @default - none: the Ingress of the platform, if there is one, leads to Authentik too
   */
  readonly ingress?: AuthentikIngressValues;
  /**
   * A route of its own by the Gateway API; without a word of it, Authentik shares that of the platform.
   * @default - none
   */
  readonly gateway?: GatewayWithTlsValues;
}

/** How the server is reached in the cluster. */
export interface AuthentikServiceValues extends ServiceSettings {
  /**
   * Type of the Service.
   * @default ClusterIP
   */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer';
  /**
   * Port of the Service for HTTP.
   * @default 80
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly servicePortHttp?: number;
  /**
   * Port of the Service for HTTPS, with a certificate that Authentik makes itself.
   * @default 443
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly servicePortHttps?: number;
  /**
   * Port of the nodes for HTTP, with type NodePort or LoadBalancer.
   * @default - the cluster chooses
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly nodePortHttp?: number;
  /**
   * Port of the nodes for HTTPS, with type NodePort or LoadBalancer.
   * @default - the cluster chooses
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly nodePortHttps?: number;
}

/** An Ingress of Authentik alone; its path is `authentik.authentik.web.path`. */
export interface AuthentikIngressValues {
  /**
   * Whether this Ingress is rendered. `false` also keeps Authentik off the Ingress of the platform.
   * @default - no, but the Ingress of the platform leads to Authentik
   */
  readonly enabled?: boolean;
  /**
   * Name of the IngressClass, such as `nginx`, `alb` or `gce`; required when the Ingress is enabled.
   * @default - none
   * @format object-name
   */
  readonly ingressClassName?: string;
  /**
   * Annotations for the ingress controller.
   * @default - none
   * @format annotations
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * Names of the hosts that lead to Authentik; required when the Ingress is enabled.
   * @default - none
   * @format ingress-host
   */
  readonly hosts?: readonly string[];
  /**
   * Certificates of the hosts.
   * @default - none, unless `cdk8s.tls.certManager` makes one
   */
  readonly tls?: readonly IngressTlsValues[];
}
