/** What is to be known about a secret when it is replaced. */
export interface RotationRow {
  /** What it is, in a few words. */
  readonly what: string;
  /** The variables by which pods read it, or the key of the Secret where it is read as a file. */
  readonly read: RegExp;
  /**
   * Whether the old and the new one are both good for a while: then nothing fails meanwhile. Otherwise the steps say what fails, and
   * until when.
   */
  readonly overlap: boolean;
  /** What to do outside of the cluster before it is replaced. */
  readonly before: readonly string[];
  /** What to do once its readers have restarted. */
  readonly after: readonly string[];
  /** What else is to be known. @default - nothing */
  readonly notes?: readonly string[];
  /** Whether its readers must restart to see it. @default true */
  readonly restarts?: false;
}

const REVOKE = 'revoke the old one there';

/** A credential that a service hands out, of which several are good at a time. */
export function issued(
  what: string,
  read: RegExp,
  where: string,
  notes: readonly string[] = [],
): RotationRow {
  return { what, read, overlap: true, before: [`make a second one at ${where}`], after: [REVOKE], notes };
}

/** A secret that both ends know and of which they know only one at a time. */
export function shared(
  what: string,
  read: RegExp,
  where: string,
  notes: readonly string[] = [],
): RotationRow {
  return { what, read, overlap: false, before: [], after: [`enter the new one at ${where}`], notes };
}
