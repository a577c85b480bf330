/**
 * Number of a port.
 * @asType integer
 * @minimum 1
 * @maximum 65535
 */
export type PortNumber = number;

/** Labels that pods or namespaces must have. */
export interface LabelsOptions {
  /**
   * Every one of these.
   * @default - any
   * @format labels
   */
  readonly matchLabels?: { readonly [key: string]: string };
}

/** Who is at the other end of a path: pods by labels, addresses, or both. */
export interface PeerOptions {
  /**
   * Labels of the namespace of the pods, such as `kubernetes.io/metadata.name: ingress-nginx`.
   * @default - any namespace
   */
  readonly namespaceSelector?: LabelsOptions;
  /**
   * Labels of the pods in that namespace.
   * @default - all pods
   */
  readonly podSelector?: LabelsOptions;
  /**
   * Networks that take part besides: load balancers of clouds, pods in the network of their node.
   * @default - none
   * @format cidr
   */
  readonly cidrs?: readonly string[];
}

/** What answers to questions for names. */
export interface DnsPeerOptions extends PeerOptions {
  /**
   * Ports that pods listen on: 53, and 5353 on OpenShift.
   * @default - 53
   */
  readonly ports?: readonly PortNumber[];
}

/** Where the API server of Kubernetes is, as pods see it. */
export interface ApiServerPeerOptions {
  /**
   * Its addresses: those of the Service `kubernetes`, and of what stands behind it.
   * @default - any address
   * @format cidr
   */
  readonly cidrs?: readonly string[];
  /**
   * Its ports: 443 of the Service, 6443 on most nodes.
   * @default - 443 and 6443
   */
  readonly ports?: readonly PortNumber[];
}

/** Where the hosts outside of the cluster are. */
export interface EgressOptions {
  /**
   * Networks of all hosts outside that are called, or of the firewall that leads to them.
   * @default - any address, on the ports of those hosts alone; with the provider `cilium` or `calico` the hosts by their names
   * @format cidr
   */
  readonly cidrs?: readonly string[];
}

/** NetworkPolicies: nothing in and nothing out, but the paths that the deployment needs. */
export interface NetworkPoliciesOptions {
  /**
   * Whether they are rendered. They select the pods of this release alone.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * What enforces them. `cilium` and `calico` name the hosts outside by their names; with Calico that takes Calico Enterprise or Cloud.
   * @default kubernetes
   */
  readonly provider?: 'kubernetes' | 'cilium' | 'calico';
  /**
   * The ingress controllers and Gateways that lead requests to the pods.
   * @default - any pod of the cluster; any address for the load balancers of clouds, which are no pods
   */
  readonly entrance?: PeerOptions;
  /**
   * What reads metrics by PodMonitors, and shows dashboards.
   * @default - any pod of the cluster
   */
  readonly monitoring?: PeerOptions;
  /**
   * The operator CloudNativePG.
   * @default - the pods `app.kubernetes.io/name: cloudnative-pg` of the namespace `cnpg-system`
   */
  readonly databaseOperator?: PeerOptions;
  /**
   * What answers to questions for names.
   * @default - the pods `k8s-app: kube-dns` and `node-local-dns` of `kube-system`, and 169.254.20.10, where NodeLocal DNSCache listens
   */
  readonly dns?: DnsPeerOptions;
  /**
   * The API server of Kubernetes, for the pods that call it.
   * @default - any address on its usual ports; with the provider `cilium` or `calico` the API server itself
   */
  readonly apiServer?: ApiServerPeerOptions;
  /**
   * Hosts outside of the cluster.
   * @default - as the provider can name them
   */
  readonly egress?: EgressOptions;
}
