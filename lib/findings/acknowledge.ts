import type { Finding } from './finding';
import type * as unused from './unused-acknowledgement';

/** The note that names are ours as long as no chart was learned; it is acknowledged like a warning, but is none. */
export const OWN_NAMES = 'own-names';

/**
 * Marks the warnings of rules that the user has acknowledged. Errors cannot be acknowledged: manifests that have one would not work. An
 * id that acknowledges nothing is a warning itself, so that none is left behind when its reason is gone.
 */
export function acknowledge(findings: readonly Finding[], ids: readonly string[] = []): readonly Finding[] {
  if (ids.length === 0) return findings;
  const isMeant = ({ rule, severity }: Finding): boolean => severity === 'warning' && ids.includes(rule);
  const idle = [...new Set(ids)].filter(
    (id) => id !== OWN_NAMES && !findings.some((one) => isMeant(one) && one.rule === id),
  );
  const marked = findings.map((finding) => (isMeant(finding) ? { ...finding, acknowledged: true } : finding));
  if (idle.length === 0) return marked;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- it has the table of all rules, which nothing else needs
  const { unusedFinding } = require('./unused-acknowledgement') as typeof unused;
  return [...marked, ...idle.map((id) => unusedFinding(id, findings))];
}

/** One line about what is acknowledged: how many, and of which rules. Nothing when nothing is. */
export function acknowledgedText(findings: readonly Finding[]): string | undefined {
  const all = findings.filter(({ acknowledged }) => acknowledged === true);
  if (all.length === 0) return undefined;
  const rules = [...new Set(all.map(({ rule }) => rule))].sort().join(', ');
  return `${String(all.length)} acknowledged warning${all.length === 1 ? '' : 's'}: ${rules}`;
}

/** What is not acknowledged. */
export function unacknowledged(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ acknowledged }) => acknowledged !== true);
}
