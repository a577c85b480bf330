/** What is to be known of a rule, for docs/findings.md and for who acknowledges it. */
export interface RuleInfo {
  /** How bad its findings are; `either` when it depends on what was found. Only warnings can be acknowledged. */
  readonly severity: 'error' | 'warning' | 'either';
  /** Why it is there: what would happen otherwise. */
  readonly why: string;
  /** What to do about its findings. */
  readonly remedy: string;
}

/** Rules by their id. */
export type RuleTable = Readonly<Record<string, RuleInfo>>;

/** A rule whose findings are errors. */
export function error(why: string, remedy: string): RuleInfo {
  return { severity: 'error', why, remedy };
}

/** A rule whose findings are warnings. */
export function warning(why: string, remedy: string): RuleInfo {
  return { severity: 'warning', why, remedy };
}

/** A rule whose findings are errors or warnings. */
export function either(why: string, remedy: string): RuleInfo {
  return { severity: 'either', why, remedy };
}
