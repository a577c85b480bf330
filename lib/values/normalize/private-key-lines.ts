import { tidyPem } from '../../rules/formats/tidy-pem';
import type { Normalization } from './normalizer';

const PLACE = 'platform.github.appPrivateKey';

/** A key that was saved on Windows gets the line ends that every reader takes, and one at its end. */
export function normalizePrivateKeyLines(normalization: Normalization): void {
  const value = normalization.get(PLACE);
  if (typeof value !== 'string' || !value.includes('-----BEGIN')) return;
  normalization.set(PLACE, tidyPem(value));
}
