import type { ValuePath } from '../../findings/finding';

/** One way in which an object differs from its schema. */
export type Violation = UnknownField | MissingField | WrongType | WrongValue;

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
