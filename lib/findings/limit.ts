import type { Finding, Severity } from './finding';

/** Of one kind, nobody reads more; what is left is told as a number. */
const MAX_OF_ONE_KIND = 20;

/** Longer texts are cut: no message that helps is longer. */
const MAX_TEXT = 2000;

/** Findings of one kind that are not shown. */
export interface Rest {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
}

/** The findings that are shown, in their order, and how many more there are of each kind. */
export interface Limited {
  readonly shown: readonly Finding[];
  readonly rest: readonly Rest[];
}

/** The first findings of each kind, and a count of the others. */
export function limitByKind(findings: readonly Finding[]): Limited {
  const counts = new Map<string, number>();
  const rest = new Map<string, Rest>();
  const shown = findings.filter(({ rule, severity }) => {
    const kind = `${severity} ${rule}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count > MAX_OF_ONE_KIND) rest.set(kind, { rule, severity, count: count - MAX_OF_ONE_KIND });
    return count <= MAX_OF_ONE_KIND;
  });
  return { shown, rest: [...rest.values()] };
}

/** What is said about findings that are not shown. */
export function restText({ count }: Rest): string {
  return `${count} more of this kind ${count === 1 ? 'is' : 'are'} not listed`;
}

/** A text for people, cut where it is too long to be read. */
export function cutText(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}
