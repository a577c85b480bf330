import type { Integer, ObjectMeta } from '../../generated/kubernetes';
import type { HttpRouteParentRef } from './http-route';

/**
 * `gateway.networking.k8s.io/v1` ListenerSet, the fields we emit (apis/v1/listenerset_types.go).
 * Needs the Gateway API from version 1.5, and a Gateway that allows it by `allowedListeners`.
 */
export interface ListenerSet {
  readonly apiVersion: 'gateway.networking.k8s.io/v1';
  readonly kind: 'ListenerSet';
  readonly metadata: ObjectMeta;
  readonly spec: ListenerSetSpec;
}

/** Listeners of a Gateway. */
export interface ListenerSetSpec {
  /** The Gateway. */
  readonly parentRef: Pick<HttpRouteParentRef, 'group' | 'kind' | 'name' | 'namespace'>;
  readonly listeners: readonly ListenerEntry[];
}

/** One listener. */
export interface ListenerEntry {
  readonly name: string;
  /** Host name. @default - every host */
  readonly hostname?: string;
  readonly port: Integer;
  readonly protocol: string;
  /** Its certificate. @default - none */
  readonly tls?: ListenerTls;
  /** Routes that it takes. @default - those of its namespace */
  readonly allowedRoutes?: ListenerAllowedRoutes;
}

/** The certificate of a listener. */
export interface ListenerTls {
  /** Where TLS ends. @default Terminate */
  readonly mode?: 'Terminate' | 'Passthrough';
  /** Secrets with certificates. @default - none */
  readonly certificateRefs?: readonly ListenerObjectRef[];
}

/** An object, by what it is called. */
export interface ListenerObjectRef {
  /** Group of its API. @default - the core */
  readonly group?: string;
  /** Its kind. @default - Secret */
  readonly kind?: string;
  readonly name: string;
}

/** Routes that a listener takes. */
export interface ListenerAllowedRoutes {
  /** From which namespaces. @default - its own */
  readonly namespaces?: ListenerNamespaces;
}

/** Namespaces of routes. */
export interface ListenerNamespaces {
  /** Which. @default Same */
  readonly from?: 'All' | 'Same' | 'Selector' | 'None';
}
