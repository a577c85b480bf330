import type { Values } from '../contract/values';

/** Samples that need the same surroundings. */
export interface SampleGroup {
  /**
   * Values without which those of `set` have nothing to do. They may hold another value of a key that `set` has: the
   * sample then takes its place. @default - nothing is needed
   */
  readonly given?: Values;
  /** Values that differ from the defaults; each key is tried alone, on top of `given`. In lists only the first item counts. */
  readonly set: Values;
}
