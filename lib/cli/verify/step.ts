/** One step by which an installation is verified. */
export interface Step {
  /** What it shows, in a few words. */
  readonly title: string;
  /** What it ought to print, or what to do then. @default - the exit code says it all */
  readonly expect?: string;
  /** Commands for any shell. */
  readonly commands: readonly string[];
}

/** All steps for one installation. */
export interface Verification {
  readonly namespace: string;
  readonly url: string;
  readonly steps: readonly Step[];
}
