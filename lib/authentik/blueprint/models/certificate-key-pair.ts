import type { BlueprintSecretText, BlueprintText } from '../attribute-types';

/**
 * A certificate, with or without its private key.
 *
 * @model authentik_crypto.certificatekeypair
 * @identifiedBy name
 */
export interface CertificateKeyPairAttributes {
  /** Name of the key pair. */
  readonly name: BlueprintText;
  /** Certificate in PEM format. */
  readonly certificate_data: BlueprintText;
  /**
   * Private key in PEM format.
   * @default - none: it can verify and encrypt, not sign and decrypt
   */
  readonly key_data?: BlueprintSecretText;
}
