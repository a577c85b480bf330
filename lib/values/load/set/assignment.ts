import type { Span } from '../../../findings/source-text';

/** One `path=value` of a flag. */
export interface Assignment {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  /** Where the text of the value stands in the flag. */
  readonly span: Span;
}

/** Why a flag cannot be read or applied. Its message never contains a value, which may be secret. */
export class SetError extends Error {
  constructor(
    message: string,
    /** What to do about it. */
    readonly remedy?: string,
    /** The value it is about. */
    readonly path?: readonly (string | number)[],
  ) {
    super(message);
  }
}
