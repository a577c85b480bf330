import type { Normalization } from './normalizer';

const PLACE = 'cloudnative-pg.postgresql.parameters.logLockWaits';

/** `on` without quotes is a boolean in YAML; PostgreSQL reads on and off. */
export function normalizeLogLockWaits(normalization: Normalization): void {
  const value = normalization.get(PLACE);
  if (typeof value === 'boolean') normalization.set(PLACE, value ? 'on' : 'off');
}
