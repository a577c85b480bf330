import { X509Certificate } from 'node:crypto';
import { entryRule } from './rule';

const BLOCK = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** A certificate is PEM text; Authentik would refuse the whole blueprint for another. */
export const certificates = entryRule(['authentik_crypto.certificatekeypair'], function* ({ known }) {
  const { certificate_data: text } = known;
  if (typeof text !== 'string' || isCertificate(text)) return;
  yield {
    attribute: 'certificate_data',
    message: 'is no certificate in PEM form',
    remedy: 'give the text from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----',
  };
});

/** Whether a text holds certificates in PEM form, all of them readable. */
export function isCertificate(text: string): boolean {
  const blocks = text.match(BLOCK) ?? [];
  return blocks.length > 0 && blocks.every(isReadable);
}

function isReadable(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject.length >= 0;
  } catch {
    return false;
  }
}
