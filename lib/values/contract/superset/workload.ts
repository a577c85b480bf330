import type { PodPlacementValues } from '../../../core/pod/pod-values';
import type { ServiceSettings } from '../../../core/exposure/service-field-values';
import type {
  Container,
  DeploymentStrategy,
  PodSecurityContext,
  Probe,
  SecurityContext,
} from '../../../generated/kubernetes';

/** How the web interface of Superset is reached in the cluster. */
export interface SupersetServiceValues extends ServiceSettings {
  /**
   * Type of the Service.
   * @default - Kubernetes' own, ClusterIP
   */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer';
  /**
   * Port of the Service.
   * @default 8088
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly port?: number;
  /**
   * Ports of the nodes, with type NodePort or LoadBalancer.
   * @default - the cluster chooses
   */
  readonly nodePort?: SupersetNodePortValues;
}

/** Ports of the nodes that lead to Superset. */
export interface SupersetNodePortValues {
  /**
   * Port of the nodes for the web interface.
   * @default - the cluster chooses
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly http?: number;
}

/** Settings of some of Superset's pods, under the names of the upstream chart. */
export interface SupersetInitValues extends PodPlacementValues {
  /**
   * Security settings of the pods, which win field by field over ours.
   * @default - those of all pods
   */
  readonly podSecurityContext?: PodSecurityContext;
  /**
   * Security settings of the containers, which win field by field over ours.
   * @default - those of all pods
   */
  readonly containerSecurityContext?: SecurityContext;
  /**
   * Containers that run to their ends before the main one starts, behind ours. They stay as they are written.
   * @default - those of all pods
   */
  readonly initContainers?: readonly Container[];
}

/** Settings of the pods of a Deployment of Superset. */
export interface SupersetWorkerValues extends SupersetInitValues {
  /**
   * Number of pods.
   * @default - one
   */
  readonly replicas?: SupersetReplicaValues;
  /**
   * Containers beside the main one. They stay as they are written.
   * @default - those of all pods
   */
  readonly extraContainers?: readonly Container[];
  /**
   * How pods are replaced when something about them changes.
   * @default - that of all pods
   */
  readonly strategy?: DeploymentStrategy;
  /**
   * When the container is started again, laid over our probe field by field.
   * @default - the component's own
   */
  readonly livenessProbe?: Probe;
}

/** Settings of the pods of the web interface of Superset. */
export interface SupersetWebValues extends SupersetWorkerValues {
  /**
   * When the container is sent requests, laid over our probe in the same way.
   * @default - the component's own
   */
  readonly readinessProbe?: Probe;
  /**
   * When the container counts as started, laid over our probe in the same way.
   * @default - the component's own
   */
  readonly startupProbe?: Probe;
}

/** How many pods there are. */
export interface SupersetReplicaValues {
  /**
   * Number of pods; of the web interface, it takes the place of `superset.replicaCount`.
   * @default - one
   * @asType integer
   * @minimum 0
   */
  readonly replicaCount?: number;
}
