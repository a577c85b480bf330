import type { ServiceSettings } from './service-field-values';

/** How a workload is reached in the cluster. */
export interface ServiceValues extends ServiceSettings {
  /**
   * Type of the Service.
   * @default ClusterIP
   */
  readonly type?: 'ClusterIP' | 'ClusterIp' | 'NodePort' | 'LoadBalancer';
  /**
   * Port of the Service, which leads to the HTTP port of the container.
   * @default 80
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly port?: number;
  /**
   * Port of the nodes, with type NodePort or LoadBalancer.
   * @default - the cluster chooses
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly nodePort?: number;
}

/** The service account of one workload. */
export interface WorkloadServiceAccountValues {
  /**
   * Name of an existing ServiceAccount that only this workload runs under.
   * @default - the one of the release, `global.pixee.serviceAccount.name`
   * @format object-name
   */
  readonly name?: string;
}

// A type and not an interface, because only types can be given where Kubernetes takes a map of quantities.
/** Amounts of the resources of a container. */
export type ResourceQuantities = {
  /**
   * Processor time in cores or thousandths of one: `2`, `500m`.
   * @default - not stated
   * @format cpu
   */
  readonly cpu?: string | number;
  /**
   * Memory in bytes or with a unit: `512Mi`, `4Gi`.
   * @default - not stated
   * @format memory
   */
  readonly memory?: string | number;
  /**
   * Space on the node's own disk, in bytes or with a unit: `10Gi`.
   * @default - not stated
   * @format memory
   */
  readonly 'ephemeral-storage'?: string | number;
};

/** What a container asks for and what it may use at most. */
export interface ResourceValues {
  /**
   * What the scheduler sets aside for the container.
   * @default - nothing
   */
  readonly requests?: ResourceQuantities;
  /**
   * What the container may use at most.
   * @default - no limit
   */
  readonly limits?: ResourceQuantities;
}
