import type { Values } from './values';

/** Null in the place of an optional value takes its default away, as in a values file of Helm. */
export type OrNull<T> = T extends readonly (infer Item)[]
  ? readonly OrNull<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: OrNull<T[Key]> | (undefined extends T[Key] ? null : never) }
    : T;

/** Values as they may be written, null included. */
export type ValuesInput = OrNull<Values>;
