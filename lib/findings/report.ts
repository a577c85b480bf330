import type { Finding, ValuePath } from './finding';

/** The forms that findings can be printed in. */
export type ReportFormat = 'text' | 'json' | 'github';

/** How many findings there are of each severity. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** Counts findings. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter((one) => one.severity === 'warning' && one.acknowledged !== true).length;
  return { errors, warnings };
}

/** `2 errors, 1 warning`, or `no problems`. */
export function printCounts({ errors, warnings }: FindingCounts): string {
  const parts = [plural(errors, 'error'), plural(warnings, 'warning')].filter((part) => part !== undefined);
  return parts.length === 0 ? 'no problems' : parts.join(', ');
}

/** Findings, errors first, in the order of the files they are about: by source, line, column and path; those without a place last. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.severity === 'warning', b.severity === 'warning') ||
      compare(a.location === undefined, b.location === undefined) ||
      compare(isFlag(a), isFlag(b)) ||
      compare(a.location?.source ?? '', b.location?.source ?? '') ||
      compare(a.location?.line ?? 0, b.location?.line ?? 0) ||
      compare(a.location?.column ?? 0, b.location?.column ?? 0) ||
      comparePaths(a.path ?? [], b.path ?? []) ||
      compare(a.object ?? '', b.object ?? '') ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

/** Flags come after all files. */
function isFlag({ location }: Finding): boolean {
  return location?.source.startsWith('--') ?? false;
}

/** Part by part: keys by code unit, list indices as numbers, the shorter path first. */
function comparePaths(a: ValuePath, b: ValuePath): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const [x = '', y = ''] = [a[at], b[at]];
    const order =
      typeof x === 'number' && typeof y === 'number' ? compare(x, y) : compare(String(x), String(y));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compare<T extends string | number | boolean>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function plural(count: number, noun: string): string | undefined {
  return count === 0 ? undefined : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
