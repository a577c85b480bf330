import type { Container, EnvFromSource, Lifecycle, PodDNSConfig, Probe } from '../../generated/kubernetes';

/** Names of one address in `/etc/hosts`. */
export interface HostAliasValues {
  /** The IP address. @format ip */
  readonly ip: string;
  /** The host names that stand for it. @format host-alias */
  readonly hostnames: readonly string[];
}

/** What Kubernetes knows of a container besides, by its own names. */
export interface MoreContainerSettings {
  /**
   * Secrets and ConfigMaps all of whose keys become variables of the container; single variables win over them.
   * @default - none
   */
  readonly envFrom?: readonly EnvFromSource[];
  /**
   * What is done right after the container has started and right before it ends.
   * @default - nothing
   */
  readonly lifecycle?: Lifecycle;
}

/** How a container is asked whether it lives. */
export interface ProbeValues {
  /**
   * When the container is started again, laid over our probe field by field. Who says how to ask (`exec`, `httpGet` …) takes the place
   * of our way, and `null` the probe itself away.
   * @default - the component's own
   */
  readonly livenessProbe?: Probe;
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

/** What Kubernetes knows of a pod besides, by its own names. */
export interface MorePodSettings extends MoreContainerSettings {
  /**
   * Seconds that the pod has to end once it is told to.
   * @default - the component's own, else Kubernetes' own, 30
   * @asType integer
   * @minimum 0
   */
  readonly terminationGracePeriodSeconds?: number;
  /**
   * Which name servers the pod asks.
   * @default - Kubernetes' own, ClusterFirst
   */
  readonly dnsPolicy?: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None';
  /**
   * Name servers, search domains and options of the resolver.
   * @default - none besides those of `dnsPolicy`
   */
  readonly dnsConfig?: PodDNSConfig;
  /**
   * Lines for `/etc/hosts` of the pods.
   * @default - none
   */
  readonly hostAliases?: readonly HostAliasValues[];
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
  /**
   * Containers that run to their ends, one after the other, before the main one starts, behind ours. They stay as they are written.
   * @default - none
   */
  readonly initContainers?: readonly Container[];
}

/** Containers under the names that charts give them. */
export interface MoreContainers {
  /**
   * Second spelling of `initContainers`, as other charts have it; both count.
   * @default - none
   */
  readonly extraInitContainers?: readonly Container[];
  /**
   * Containers beside the main one. They stay as they are written.
   * @default - none
   */
  readonly sidecars?: readonly Container[];
  /**
   * Second spelling of `sidecars`, as other charts have it; both count.
   * @default - none
   */
  readonly extraContainers?: readonly Container[];
  /**
   * Second spelling of `envFrom`, as other charts have it; both count.
   * @default - none
   */
  readonly extraEnvFrom?: readonly EnvFromSource[];
}
