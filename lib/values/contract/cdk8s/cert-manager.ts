/** Certificates made by cert-manager. */
export interface CertManagerOptions {
  /**
   * Name of the issuer; with it cert-manager is used.
   * @default - cert-manager is not used
   * @format object-name
   */
  readonly issuer?: string;
  /**
   * Kind of the issuer.
   * @default ClusterIssuer
   */
  readonly kind?: 'ClusterIssuer' | 'Issuer';
  /**
   * Whether a Certificate is rendered or the Ingress is annotated.
   * @default certificate
   */
  readonly mode?: 'certificate' | 'annotation';
  /**
   * How long a certificate is valid, as a duration such as `2160h`.
   * @default - cert-manager's own
   * @format duration
   */
  readonly duration?: string;
  /**
   * How long before its end a certificate is renewed, as a duration such as `360h`.
   * @default - cert-manager's own
   * @format duration
   */
  readonly renewBefore?: string;
}
