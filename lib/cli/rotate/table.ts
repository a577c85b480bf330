import { authentikRows } from './authentik';
import { integrationRows } from './integrations';
import { productRows } from './product';
import type { RotationRow } from './row';

/** What is to be known about each secret of the values, by its path. A test fails when one is missing. */
export const rotationTable: Readonly<Record<string, RotationRow>> = {
  ...productRows,
  ...integrationRows,
  ...authentikRows,
};
