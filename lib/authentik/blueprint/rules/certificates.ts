import { isCertificate } from '../../../rules/formats/certificate';
import { entryRule } from './rule';
/** A certificate is PEM text; Authentik would refuse the whole blueprint for another. */
export const certificates = entryRule(['authentik_crypto.certificatekeypair'], function* ({ known }) {
  const { certificate_data: text } = known;
  if (typeof text !== 'string' || isCertificate(text)) return;
  yield {
    id: 'no-certificate',
    attribute: 'certificate_data',
    message: 'is no certificate in PEM form',
    remedy: 'give the text from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----',
  };
});
