import type { Integer, ObjectMeta } from '../../generated/kubernetes';

/**
 * `cert-manager.io/v1` Certificate, the fields we emit.
 * Needs cert-manager from version 1.0.
 */
export interface Certificate {
  readonly apiVersion: 'cert-manager.io/v1';
  readonly kind: 'Certificate';
  readonly metadata: ObjectMeta;
  readonly spec: CertificateSpec;
}

/** What is issued, by whom, and into which Secret. */
export interface CertificateSpec {
  /** Secret that receives `tls.crt` and `tls.key`. */
  readonly secretName: string;
  readonly issuerRef: CertificateIssuerRef;
  /** Common name. @default - none */
  readonly commonName?: string;
  /** Host names of the certificate. @default - none */
  readonly dnsNames?: readonly string[];
  /** IP addresses of the certificate. @default - none */
  readonly ipAddresses?: readonly string[];
  /** How long a certificate is valid, such as `2160h`. @default - cert-manager's, 90 days */
  readonly duration?: string;
  /** How long before its end a certificate is renewed. @default - cert-manager's, a third of the duration */
  readonly renewBefore?: string;
  /** Kind of private key. @default - cert-manager's, RSA with 2048 bits */
  readonly privateKey?: CertificatePrivateKey;
  /** What the certificate may be used for. @default - cert-manager's, digital signature and key encipherment */
  readonly usages?: readonly CertificateUsage[];
  /** Labels and annotations of the Secret. @default - none */
  readonly secretTemplate?: CertificateSecretTemplate;
  /** How many requests are kept. @default - cert-manager's, 1 from version 1.18 */
  readonly revisionHistoryLimit?: Integer;
}

/** Names an issuer of cert-manager or of one of its extensions. */
export interface CertificateIssuerRef {
  readonly name: string;
  /** Issuer of this namespace, or of the cluster. @default - cert-manager's, Issuer */
  readonly kind?: string;
  /** API group of an external issuer. @default - cert-manager.io */
  readonly group?: string;
}

/** Kind of private key. */
export interface CertificatePrivateKey {
  /** Algorithm of the key. @default - cert-manager's, RSA */
  readonly algorithm?: 'RSA' | 'ECDSA' | 'Ed25519';
  /** How the key is written. @default - cert-manager's, PKCS1 */
  readonly encoding?: 'PKCS1' | 'PKCS8';
  /** Size in bits. @default - cert-manager's, by algorithm */
  readonly size?: Integer;
  /** Whether a renewal makes a new key. @default - cert-manager's, Always from version 1.18 */
  readonly rotationPolicy?: 'Never' | 'Always';
}

/** Usages that servers and clients of ours need. */
export type CertificateUsage = 'digital signature' | 'key encipherment' | 'server auth' | 'client auth';

/** Metadata that cert-manager puts on the Secret. */
export interface CertificateSecretTemplate {
  /** Labels of the Secret. @default - none */
  readonly labels?: { readonly [key: string]: string };
  /** Annotations of the Secret. @default - none */
  readonly annotations?: { readonly [key: string]: string };
}
