/** Why a field differs. */
export type Reason =
  | 'ours by decision'
  | 'constant of the chart'
  | 'other name, same value'
  | 'other text of the same value'
  | 'value that only one side honours'
  | 'unexplained';

/** A field that differs, and what is known of both sides. */
export interface Case {
  readonly sign: '≠' | '-' | '+';
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
  readonly values: { readonly ours: ReadonlySet<string>; readonly theirs: ReadonlySet<string> };
  /** Texts of the values that both were made of. */
  readonly given: readonly string[];
}

/** Shorter texts are in too many others to say anything. */
const SHORTEST = 4;

/** Says why a field differs that no decision is about, as far as that can be seen. */
export function reasonOf({ sign, ours, theirs, values, given }: Case): Exclude<Reason, 'ours by decision'> {
  if (sign === '-' && isElsewhere(theirs, values.ours)) return 'other name, same value';
  if (sign === '+' && isElsewhere(ours, values.theirs)) return 'other name, same value';
  if (sign === '≠' && ours !== undefined && theirs !== undefined && sameMeaning(ours, theirs))
    return 'other text of the same value';
  const [isOurs, isTheirs] = [holdsOne(ours, given), holdsOne(theirs, given)];
  if (isOurs !== isTheirs && sign !== '≠') return 'value that only one side honours';
  if (theirs !== undefined && !isOurs && !isTheirs) return 'constant of the chart';
  return 'unexplained';
}

/** Of two things that are on nobody can say that one is the other. */
const FLAG = /^(?:true|false)$/;

function isElsewhere(text: string | undefined, others: ReadonlySet<string>): boolean {
  return text !== undefined && text.length >= SHORTEST && !FLAG.test(text) && others.has(text);
}

function holdsOne(text: string | undefined, given: readonly string[]): boolean {
  return text !== undefined && given.some((one) => text.includes(one));
}

/** Texts of values that can be found again. */
export function textsOfValues(values: unknown): readonly string[] {
  if (typeof values === 'string' || typeof values === 'number')
    return String(values).length >= SHORTEST ? [String(values)] : [];
  return typeof values === 'object' && values !== null ? Object.values(values).flatMap(textsOfValues) : [];
}

function sameMeaning(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) =>
    text
      .toLowerCase()
      .replace(/^pt/, '')
      .replace(/[/"]$|^"/g, ''),
  );
  return x === y || Number(x) === Number(y);
}
