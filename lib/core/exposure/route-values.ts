/** A Route of OpenShift, by which a workload is reached from outside the cluster. */
export interface RouteValues {
  /**
   * Whether a Route is rendered.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Host name that leads to the service.
   * @default - the domain, `global.pixee.domain`; required for Superset, which has a host of its own
   * @format host-name
   */
  readonly host?: string;
  /**
   * Path that leads to the service, on that host.
   * @default - the path that the component serves
   * @format route-path
   */
  readonly path?: string;
  /**
   * Where TLS ends: at the router (`edge`), at the router and again at the pod (`reencrypt`), or at the pod (`passthrough`). The last two
   * are only for pods that speak TLS: the server of Authentik.
   * @default edge
   */
  readonly termination?: 'edge' | 'reencrypt' | 'passthrough';
  /**
   * What becomes of requests without TLS. With `passthrough`, `Allow` is not possible.
   * @default Redirect
   */
  readonly insecureEdgeTerminationPolicy?: 'Allow' | 'None' | 'Redirect';
  /**
   * Name of an existing Secret of type `kubernetes.io/tls` with the certificate for the host; the router must be allowed to read it.
   * @default - the certificate of the router
   * @format object-name
   */
  readonly externalCertificate?: string;
  /**
   * Annotations for the router.
   * @default - none; the platform's has a timeout of ten minutes
   * @format annotations
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * Labels, by which routers choose their Routes.
   * @default - none besides those of the component
   * @format labels
   */
  readonly labels?: { readonly [key: string]: string };
}

/** A Route to a pod that speaks TLS itself. */
export interface TlsRouteValues extends RouteValues {
  /**
   * The authority that signed the certificate of the pod, in PEM, for `reencrypt`; Authentik's own certificate is signed by itself.
   * @default - none
   * @format certificates
   */
  readonly destinationCACertificate?: string;
}
