import type { Integer, ObjectMeta } from '../../generated/kubernetes';

/**
 * `route.openshift.io/v1` Route, the fields we emit (route/v1/types.go of openshift/api). `externalCertificate` needs OpenShift 4.19; before,
 * the feature had to be switched on.
 */
export interface OpenShiftRoute {
  readonly apiVersion: 'route.openshift.io/v1';
  readonly kind: 'Route';
  readonly metadata: ObjectMeta;
  readonly spec: OpenShiftRouteSpec;
}

/** Which requests go where. */
export interface OpenShiftRouteSpec {
  /** Host name; it cannot be changed afterwards without a right of its own. @default - one that the router makes */
  readonly host?: string;
  /** Path. @default - every path */
  readonly path?: string;
  readonly to: OpenShiftRouteTarget;
  /** Port of the Service. @default - every port */
  readonly port?: OpenShiftRoutePort;
  /** Encryption. @default - none */
  readonly tls?: OpenShiftRouteTls;
  /** Whether subdomains lead here too. @default None */
  readonly wildcardPolicy?: 'None' | 'Subdomain';
}

/** A Service. */
export interface OpenShiftRouteTarget {
  readonly kind: 'Service';
  readonly name: string;
  /** Share of the requests. @default 100 */
  readonly weight?: Integer;
}

/** A port of the Service. */
export interface OpenShiftRoutePort {
  /** Its name, or its number at the pods. */
  readonly targetPort: string | Integer;
}

/** Encryption. */
export interface OpenShiftRouteTls {
  readonly termination: 'edge' | 'passthrough' | 'reencrypt';
  /** What becomes of requests without encryption. @default None */
  readonly insecureEdgeTerminationPolicy?: 'None' | 'Allow' | 'Redirect';
  /** Secret with certificate and key. @default - the certificate of the router */
  readonly externalCertificate?: OpenShiftRouteCertificate;
  /** Who signed the certificate of the pods, in PEM. @default - the cluster's own authority */
  readonly destinationCACertificate?: string;
}

/** Names a Secret of type `kubernetes.io/tls`. */
export interface OpenShiftRouteCertificate {
  readonly name: string;
}
