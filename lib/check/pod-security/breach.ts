import type { ValuePath } from '../../findings/finding';

/** One way in which a pod breaks a Pod Security standard. */
export interface Breach {
  readonly path: ValuePath;
  readonly message: string;
}
