import type { ValuePath } from '../../findings/finding';

/** One way in which an object differs from its schema. */
export type Violation = UnknownField | MissingField | WrongType | WrongValue | OutOfRange | OtherRelease;

/** A field that its type does not have. */
export interface UnknownField {
  readonly problem: 'unknown-field';
  readonly path: ValuePath;
  /** The type that was expected to have it, such as `Container`; empty when it has no name. */
  readonly type: string;
  /** The fields of that type. */
  readonly known: readonly string[];
  /** Path of the nearest object further up whose type has the field: it may stand too deep. @default - none has it */
  readonly belongsTo?: ValuePath;
}

/** A field that its type requires. */
export interface MissingField {
  readonly problem: 'missing-field';
  readonly path: ValuePath;
  readonly type: string;
}

/** A value of another type. */
export interface WrongType {
  readonly problem: 'wrong-type';
  readonly path: ValuePath;
  /** The types that are allowed. */
  readonly allowed: readonly string[];
  readonly value: unknown;
}

/** A value outside a closed choice. */
export interface WrongValue {
  readonly problem: 'wrong-value';
  readonly path: ValuePath;
  /** The values that are allowed. */
  readonly allowed: readonly string[];
  readonly value: unknown;
}

/** A number that its type cannot hold. */
export interface OutOfRange {
  readonly problem: 'out-of-range';
  readonly path: ValuePath;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** A field, or a value of a choice, that some releases of Kubernetes know and others do not. */
export interface OtherRelease {
  readonly problem: 'other-release';
  readonly path: ValuePath;
  /** The value of the choice. @default - the field itself is meant */
  readonly value?: string;
  /** The first release that knows it: 30 stands for 1.30. @default - the oldest */
  readonly since?: number;
  /** The first release that knows it no more. @default - none so far */
  readonly until?: number;
  /** The release that does not know it. @default - none is named, and it is not in all */
  readonly wanted?: number;
}
