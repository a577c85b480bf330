import type { Finding, Location, ValuePath } from '../../findings/finding';

/** How far a source can follow a value path. */
export interface Reach {
  /** How many parts of the path this source has. */
  readonly depth: number;
  /** True for a flag that sets something below: it says nothing about the place itself. @default false */
  readonly passing?: boolean;
  /** True when earlier sources still count below that depth: there is a map here, which later sources only add to. */
  readonly open: boolean;
}

/** Where values come from: a file or a flag. */
export interface Source {
  /** What the user gave: a file name, or a flag with its secrets masked. */
  readonly name: string;
  readonly kind: 'file' | 'flag';
  /** How far this source can follow a path. */
  reach(path: ValuePath): Reach;
  /** A path without the keys that may be parts of a secret. */
  shownPath(path: ValuePath): ValuePath;
  /** How a number was written, where that is not how numbers are printed: `0x1F4`, `1e3`. Undefined for everything else. */
  written(path: ValuePath): string | undefined;
  /** The location of a path, as near as this source has it; of the key itself rather than its value with `onKey`. */
  locate(path: ValuePath, onKey: boolean): Location;
}

/** The sources in the order they are merged in, and what was wrong with them. */
export interface Loaded {
  /** All values merged as Helm merges them; a `null` stays, to remove a default later. */
  readonly values: Record<string, unknown>;
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
  /** False when a source could not be read or applied as a whole: rules over the values would then mislead. */
  readonly complete: boolean;
}
