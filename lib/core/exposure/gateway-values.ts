import type { HttpRouteFilter } from '../../kubernetes/custom-resources';

/** A Gateway that carries a route, or one listener of it. */
export interface GatewayParentRef {
  /**
   * Name of the Gateway.
   * @format object-name
   */
  readonly name: string;
  /**
   * Namespace of the Gateway, whose listeners must allow routes of the release's.
   * @default - the namespace of the release
   * @format name
   */
  readonly namespace?: string;
  /**
   * Name of a listener, such as `https`.
   * @default - every listener
   * @format object-name
   */
  readonly sectionName?: string;
}

/** How long a Gateway waits. */
export interface GatewayTimeouts {
  /**
   * For the whole answer: `600s`, `10m`.
   * @default - `600s`, as analyses and queries take minutes
   * @format gateway-duration
   */
  readonly request?: string;
  /**
   * For one try of one pod.
   * @default - the Gateway's own
   * @format gateway-duration
   */
  readonly backendRequest?: string;
}

/** A listener with a certificate of its own, beside those of the Gateway: ListenerSet, standard from Gateway API 1.5 on. */
export interface GatewayListenerSetValues {
  /**
   * Whether it is rendered; the Gateway must allow it by `allowedListeners`.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Name of the Secret of type `kubernetes.io/tls` with the certificate of the host names; cert-manager fills it when it is set up.
   * @default - that of the route with `-tls` behind it
   * @format object-name
   */
  readonly secretName?: string;
}

/** How a workload is reached from outside of the cluster by the Gateway API. */
export interface GatewayValues {
  /**
   * Whether an HTTPRoute is rendered, beside an Ingress or instead of one.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * The Gateways that carry it; required when it is rendered.
   * @default - none
   */
  readonly parentRefs?: readonly GatewayParentRef[];
  /**
   * Host names that it answers to.
   * @default - the domain
   * @format ingress-host
   */
  readonly hostnames?: readonly string[];
  /**
   * Annotations of the route.
   * @default - none
   * @format annotations
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * Labels of the route.
   * @default - none
   * @format labels
   */
  readonly labels?: { readonly [key: string]: string };
  /**
   * Filters of every rule that leads to pods, such as the `ExtensionRef` of a sign-in; not `RequestRedirect`, which leads nowhere.
   * @default - none
   * @format any
   */
  readonly filters?: readonly HttpRouteFilter[];
  /**
   * How long the Gateway waits.
   * @default - for ten minutes
   */
  readonly timeouts?: GatewayTimeouts;
  /**
   * A listener of its own.
   * @default - those of the Gateway
   */
  readonly listenerSet?: GatewayListenerSetValues;
}

/** How a Gateway speaks TLS with pods that end it: BackendTLSPolicy, standard from Gateway API 1.4 on. */
export interface GatewayBackendTlsValues {
  /**
   * Whether the Gateway speaks TLS with the pods.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Name in the certificate of the pods.
   * @default - the domain
   * @format host-name
   */
  readonly hostname?: string;
  /**
   * ConfigMap whose key `ca.crt` has the authorities that signed it.
   * @default - the authorities of the system
   * @format object-name
   */
  readonly caConfigMap?: string;
}

/** The same for pods that end TLS themselves. */
export interface GatewayWithTlsValues extends GatewayValues {
  /**
   * TLS between Gateway and pods.
   * @default - plain HTTP
   */
  readonly backendTls?: GatewayBackendTlsValues;
}
