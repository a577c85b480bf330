/** One `path=value` of a flag. */
export interface Assignment {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  /** How numbers of JSON were written, by their paths below as JSON. @default - as they are printed */
  readonly written?: ReadonlyMap<string, string>;
}

/** What a {@link SetError} knows besides its message. */
export interface SetErrorDetails {
  /** Name of the rule that is broken. @default 'set-syntax' */
  readonly rule?: string;
  /** What to do about it. @default - the message says it all */
  readonly remedy?: string;
  /** The value it is about. @default - the flag as a whole */
  readonly path?: readonly (string | number)[];
}

/** Why a flag cannot be read or applied. Its message contains no part of the flag that may be a secret. */
export class SetError extends Error {
  constructor(
    message: string,
    readonly details: SetErrorDetails = {},
  ) {
    super(message);
    this.name = 'SetError';
  }
}
