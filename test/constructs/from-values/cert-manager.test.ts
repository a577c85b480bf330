import { certManagerFromValues } from '../../../constructs/from-values/cert-manager';
import type { CertManagerOptions } from '../../../lib/values/contract/cdk8s/cert-manager';

test('is used as soon as there is an issuer, with every option', () => {
  const certManager: Required<CertManagerOptions> = {
    issuer: 'letsencrypt',
    kind: 'Issuer',
    mode: 'annotation',
    duration: '2160h',
    renewBefore: '360h',
  };
  expect(certManagerFromValues({ cdk8s: { tls: { certManager } } })).toEqual(certManager);
});

test.each([
  [{}],
  [{ cdk8s: {} }],
  [{ cdk8s: { tls: { certManager: { kind: 'Issuer' } } } } as const],
  [{ cdk8s: { tls: { certManager: { issuer: '' } } } }],
])('is not used without an issuer: %j', (values) => {
  expect(certManagerFromValues(values)).toBeUndefined();
});
