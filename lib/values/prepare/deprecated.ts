import type { Finding } from '../../findings/finding';
import { deprecatedPaths } from '../../generated/secret-paths';
import { visit } from './paths';

/** A warning for every key that has been replaced, in the spelling that was given. */
export function deprecatedFindings(values: unknown): Finding[] {
  return deprecatedPaths.flatMap(({ path: pattern, message }) =>
    visit(values, pattern.join('.'))
      .filter(({ value }) => value !== undefined && value !== null)
      .map(({ path }) => ({
        rule: 'deprecated',
        severity: 'warning' as const,
        message: 'is deprecated',
        remedy: message,
        path,
        onKey: true,
      })),
  );
}
