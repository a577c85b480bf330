import type { DeepPartial } from '../deep-partial';
import type { Field } from './field';

/** What rules may want to know beside the value itself. */
export interface Surroundings {
  /** The minor version of Kubernetes that is meant. @default - any */
  readonly release?: number;
  /** Whether the object is of a kind that is not Kubernetes' own. @default false */
  readonly foreign?: boolean;
}

/** A rule of the API server over every value of one type, wherever one stands. */
export interface Mirror {
  /** Name of the type. */
  readonly type: string;
  /** The functions of Kubernetes' source that it says the same as. */
  readonly functions: readonly string[];
  check(value: never, field: Field, surroundings: Surroundings): void;
}

/**
 * Makes a rule over the values of a type. What the API server checks once it has read an object is written in Go, in
 * `pkg/apis/…/validation` of Kubernetes; each rule names the functions there that it follows, as of Kubernetes 1.37.
 */
export function mirror<T extends object>(
  type: string,
  functions: readonly string[],
  check: (value: DeepPartial<T>, field: Field, surroundings: Surroundings) => void,
): Mirror {
  return { type, functions, check };
}
