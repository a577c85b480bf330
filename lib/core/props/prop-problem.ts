import type { ValuePath } from '../../findings/finding';

/** One thing that is wrong with props. */
export interface PropProblem {
  readonly rule: 'unknown-prop' | 'missing-prop' | 'prop-type' | 'prop-format';
  readonly path: ValuePath;
  readonly message: string;
  /** What to do about it. @default - the message says it all */
  readonly remedy?: string;
}
