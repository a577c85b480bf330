import type { Normalization } from './normalizer';

const PLACE = 'platform.github.appPrivateKey';

/** A key that was saved on Windows gets the line ends that every reader takes, and one at its end. */
export function normalizePrivateKeyLines(normalization: Normalization): void {
  const value = normalization.get(PLACE);
  if (typeof value !== 'string' || !value.includes('-----BEGIN')) return;
  const lines = value.trim().split(/\r\n|\r|\n/);
  normalization.set(PLACE, `${lines.map((line) => line.trimEnd()).join('\n')}\n`);
}
