import type { ValuePath } from '../../../lib/findings/finding';

/** A change of the sample that the functions of the API server refuse, and where they say so. */
export type Refusal = readonly [
  functions: string,
  label: string,
  path: ValuePath,
  value: unknown,
  at: string,
];
