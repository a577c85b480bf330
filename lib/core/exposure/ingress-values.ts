/** One path of an Ingress host. */
export interface IngressPathValues {
  /**
   * Path that requests must match, from the slash on.
   * @default - `/`
   * @format ingress-path
   */
  readonly path?: string;
  /**
   * How the path is compared.
   * @default - `Prefix`
   */
  readonly pathType?: 'Exact' | 'Prefix' | 'ImplementationSpecific';
}

/** One host of an Ingress. */
export interface IngressHostValues {
  /**
   * Host name the rule is for; an empty one stands for every host.
   * @default - every host
   * @format ingress-host
   */
  readonly host?: string;
  /**
   * Paths that lead to the service.
   * @default - everything under `/`
   */
  readonly paths?: readonly IngressPathValues[];
}

/** The certificate of some hosts of an Ingress. */
export interface IngressTlsValues {
  /**
   * Host names the certificate is for.
   * @default - those that stand in the certificate
   * @format tls-host
   */
  readonly hosts?: readonly string[];
  /**
   * Name of the Secret of type `kubernetes.io/tls` with certificate and key.
   * @default - the ingress controller's own certificate
   * @format object-name
   */
  readonly secretName?: string;
}

/** How a workload is reached from outside the cluster. */
export interface IngressValues {
  /**
   * Whether an Ingress is rendered.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Name of the IngressClass, such as `nginx`, `alb` or `gce`; required when the Ingress is enabled.
   * @default - none
   * @format object-name
   */
  readonly className?: string;
  /**
   * Annotations for the ingress controller.
   * @default - none
   * @format annotations
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * Hosts and paths that lead to the service; required when the Ingress is enabled.
   * @default - none
   */
  readonly hosts?: readonly IngressHostValues[];
  /**
   * Certificates of the hosts.
   * @default - none, unless `cdk8s.tls.certManager` makes one
   */
  readonly tls?: readonly IngressTlsValues[];
}
