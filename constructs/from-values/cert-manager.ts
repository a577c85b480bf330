import type { CertManagerProps } from '../../lib/core/exposure/ingress-props';
import type { Values } from '../../lib/values/contract/values';

/** How cert-manager is to provide certificates, when the values name an issuer. */
export function certManagerFromValues(values: Values): CertManagerProps | undefined {
  const { issuer, ...rest } = values.cdk8s?.tls?.certManager ?? {};
  return issuer ? { issuer, ...rest } : undefined;
}
