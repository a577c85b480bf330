/** A room of the house, see floors.cjs. */
export interface Floor {
  readonly room: string;
  /** Generated files that hold its facts. @default - none */
  readonly generated?: readonly string[];
}

/** From the ground up. */
export const FLOORS: readonly Floor[];

/** A regular expression for the files of a room. */
export function pathOf(floor: Floor): string;
