import type { ValuePath } from '../../findings/finding';
import type { SchemaNode } from '../schema/walk';

/** One way in which values differ from their schema. */
export type Violation =
  UnknownKey | MissingKey | NullSection | WrongType | NotAllowed | WrongPattern | OutOfRange;

/** A key that its map does not have. */
export interface UnknownKey {
  readonly problem: 'unknown-key';
  readonly path: ValuePath;
  readonly value: unknown;
  /** The keys of that map. */
  readonly known: readonly string[];
  /** The map is one of Kubernetes' own types. */
  readonly kubernetes: boolean;
}

/** A list item without a key that it must have. */
export interface MissingKey {
  readonly problem: 'missing-key';
  /** The map. */
  readonly path: ValuePath;
  readonly key: string;
}

/** Null in the place of a whole section. */
export interface NullSection {
  readonly problem: 'null-section';
  readonly path: ValuePath;
}

/** A value of a type that is not allowed there. */
export interface WrongType {
  readonly problem: 'wrong-type';
  readonly path: ValuePath;
  readonly value: unknown;
  readonly node: SchemaNode;
}

/** A value outside a closed choice. */
export interface NotAllowed {
  readonly problem: 'not-allowed';
  readonly path: ValuePath;
  readonly value: unknown;
  readonly allowed: readonly unknown[];
}

/** A text that does not match its pattern. */
export interface WrongPattern {
  readonly problem: 'pattern';
  readonly path: ValuePath;
  readonly value: string;
  readonly pattern: string;
}

/** A number that is too small or too large. */
export interface OutOfRange {
  readonly problem: 'out-of-range';
  readonly path: ValuePath;
  readonly value: number;
  /** The least that is allowed. @default - any */
  readonly minimum?: number;
  /** The most that is allowed. @default - any */
  readonly maximum?: number;
}
