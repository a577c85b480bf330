import type { ValuePath } from '../../findings/finding';

/** What the check of values must know besides the values. */
export interface PrepareOptions {
  /** Name of the release. @default pixee-enterprise-server */
  readonly releaseName?: string;
  /** Namespace of all objects. @default pixee-enterprise-server */
  readonly namespace?: string;
  /** Drop keys of upstream charts that this library does not map, with a warning. @default false */
  readonly allowUnmapped?: boolean;
  /** Whether the reader has our command, so that remedies may name its flags. @default false */
  readonly hasCommand?: boolean;
  /** How a number was written, where that is not how numbers are printed. @default - nobody knows */
  readonly written?: ((path: ValuePath) => string | undefined) | undefined;
}
