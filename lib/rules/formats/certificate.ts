import { X509Certificate } from 'node:crypto';
import type { FormatProblem } from './format';

const BLOCK = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Whether a text holds certificates in PEM form, all of them readable. */
export function isCertificate(text: string): boolean {
  const blocks = text.match(BLOCK) ?? [];
  return blocks.length > 0 && blocks.every(isReadable);
}

/** Certificates in PEM, one or more, and nothing else but comments between them. */
export function certificatesFormat(text: string): FormatProblem | undefined {
  const begins = text.split('-----BEGIN CERTIFICATE-----').length - 1;
  const whole =
    (text.match(BLOCK) ?? []).length === begins && isCertificate(text) && !/PRIVATE KEY-----/.test(text);
  return whole
    ? undefined
    : { expected: 'certificates in PEM, each from BEGIN to END CERTIFICATE, and no private key' };
}

function isReadable(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject.length >= 0;
  } catch {
    return false;
  }
}
