/** What one rule allows: every combination of one word of each of its lists. */
export type Allowance = readonly (readonly string[])[];

/** Most combinations that are looked at one by one, of all rules of one side together. */
const MAX_COMBINATIONS = 10_000;

/**
 * Whether new rules allow something that old ones did not. Rules that an old one covers as they are need no further look; of
 * others, every combination is looked for, unless they are so many that nobody can tell: then they count as more.
 */
export function allowsMore(before: readonly Allowance[], after: readonly Allowance[]): boolean {
  const old = new Set(before.map(textOf));
  const fresh = after.filter((rule) => !old.has(textOf(rule)));
  if (sizeOf(fresh) === 0) return false;
  if (sizeOf(fresh) > MAX_COMBINATIONS || sizeOf(before) > MAX_COMBINATIONS) return true;
  const known = new Set(before.flatMap(combinations));
  return fresh.flatMap(combinations).some((combination) => !known.has(combination));
}

/** The same text for rules of the same words, in any order. */
function textOf(rule: Allowance): string {
  return JSON.stringify(rule.map((words) => [...new Set(words)].sort()));
}

function sizeOf(rules: readonly Allowance[]): number {
  return rules.reduce((sum, rule) => sum + rule.reduce((product, words) => product * words.length, 1), 0);
}

function combinations(rule: Allowance): readonly string[] {
  return rule.reduce<readonly string[]>(
    (starts, words) => starts.flatMap((start) => words.map((word) => `${start}\n${word}`)),
    [''],
  );
}
