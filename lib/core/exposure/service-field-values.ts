import type { SessionAffinityConfig } from '../../generated/kubernetes';

/** What can be set for every Service, also for one whose pods have host names of their own. */
export interface HeadlessServiceValues {
  /**
   * Annotations of the Service, such as those that tune a cloud load balancer.
   * @default - none
   * @format annotations
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * Labels of the Service, beside ours.
   * @default - none
   * @format labels
   */
  readonly labels?: { readonly [key: string]: string };
  /**
   * Families of its addresses, `IPv4`, `IPv6` or both, the preferred one first.
   * @default - the cluster's first
   */
  readonly ipFamilies?: readonly ('IPv4' | 'IPv6')[];
  /**
   * Whether it has addresses of one family or of both.
   * @default - the cluster's, SingleStack
   */
  readonly ipFamilyPolicy?: 'SingleStack' | 'PreferDualStack' | 'RequireDualStack';
}

/** What Kubernetes knows of a Service besides its type and ports, by its own names. */
export interface ServiceSettings extends HeadlessServiceValues {
  /**
   * Its address inside the cluster, which cannot change later; `None` for none.
   * @default - the cluster chooses
   * @format any
   */
  readonly clusterIP?: string;
  /**
   * Addresses of nodes that lead to it too.
   * @default - none
   * @format any
   */
  readonly externalIPs?: readonly string[];
  /**
   * Which implementation of load balancers makes its own, with type LoadBalancer; it cannot change later.
   * @default - the cluster's default
   * @format any
   */
  readonly loadBalancerClass?: string;
  /**
   * The address that the load balancer is asked for, with type LoadBalancer. Many clouds want an annotation in its place.
   * @default - the load balancer chooses
   * @format any
   */
  readonly loadBalancerIP?: string;
  /**
   * Networks that the load balancer lets in, with type LoadBalancer.
   * @default - all
   * @format cidr-list
   */
  readonly loadBalancerSourceRanges?: readonly string[];
  /**
   * Whether the load balancer goes by ports of nodes, with type LoadBalancer.
   * @default - Kubernetes' own, true
   */
  readonly allocateLoadBalancerNodePorts?: boolean;
  /**
   * Whether requests from outside stay on their node, which keeps the address of the client; with type NodePort or LoadBalancer.
   * @default - Kubernetes' own, Cluster
   */
  readonly externalTrafficPolicy?: 'Cluster' | 'Local';
  /**
   * Whether requests from inside stay on their node.
   * @default - Kubernetes' own, Cluster
   */
  readonly internalTrafficPolicy?: 'Cluster' | 'Local';
  /**
   * Port of nodes by which the load balancer asks for their health, with `externalTrafficPolicy: Local`.
   * @default - the cluster chooses
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly healthCheckNodePort?: number;
  /**
   * Whether a client is led to the same pod every time.
   * @default - Kubernetes' own, None
   */
  readonly sessionAffinity?: 'None' | 'ClientIP';
  /**
   * For how long, with `sessionAffinity: ClientIP`.
   * @default - Kubernetes' own, three hours
   */
  readonly sessionAffinityConfig?: SessionAffinityConfig;
  /**
   * Which pods are preferred: those that are near (`PreferClose`, from Kubernetes 1.30 on), in the zone, or on the node (from 1.34 on).
   * @default - Kubernetes' own, all alike
   */
  readonly trafficDistribution?: 'PreferClose' | 'PreferSameZone' | 'PreferSameNode';
  /**
   * Whether it leads to pods that are not ready too.
   * @default - Kubernetes' own, false
   */
  readonly publishNotReadyAddresses?: boolean;
  /**
   * Whether there is a second Service without an address, `<name>-headless`, by which clients find every pod.
   * @default false
   */
  readonly headless?: boolean;
}

/** A Service whose port is ours to choose, since others call it there. */
export interface TypedServiceValues extends ServiceSettings {
  /**
   * Type of the Service.
   * @default - Kubernetes' own, ClusterIP
   */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer';
  /**
   * Port of the nodes, with type NodePort or LoadBalancer.
   * @default - the cluster chooses
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly nodePort?: number;
}
