import type { ObjectMeta } from '../../generated/kubernetes';

/**
 * `gateway.networking.k8s.io/v1` BackendTLSPolicy, the fields we emit (apis/v1/backendtlspolicy_types.go).
 * Needs the Gateway API from version 1.4.
 */
export interface BackendTlsPolicy {
  readonly apiVersion: 'gateway.networking.k8s.io/v1';
  readonly kind: 'BackendTLSPolicy';
  readonly metadata: ObjectMeta;
  readonly spec: BackendTlsPolicySpec;
}

/** For which Services, and whom to trust. */
export interface BackendTlsPolicySpec {
  readonly targetRefs: readonly BackendTlsTarget[];
  readonly validation: BackendTlsValidation;
}

/** A Service, or one port of it. */
export interface BackendTlsTarget {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  /** Name of the port. @default - all ports */
  readonly sectionName?: string;
}

/** Whom to trust: one of both lists of authorities. */
export interface BackendTlsValidation {
  /** ConfigMaps with authorities under `ca.crt`. @default - those of the system */
  readonly caCertificateRefs?: readonly BackendTlsObjectRef[];
  /** The authorities that the system knows. @default - those of the ConfigMaps */
  readonly wellKnownCACertificates?: 'System';
  /** Name in the certificate. */
  readonly hostname: string;
}

/** An object, by what it is called. */
export interface BackendTlsObjectRef {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}
