/** What the process exits with. */
export const ExitCode = {
  /** All is well. */
  ok: 0,
  /** Problems were found and reported. */
  problems: 1,
  /** The command line is wrong. */
  usage: 2,
} as const;
