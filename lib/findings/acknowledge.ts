import type { Finding } from './finding';
import { ruleInfos } from './rules';
import { suggest } from './suggest';

/** The rule of what is said about acknowledgements themselves. */
export const ACKNOWLEDGE = 'acknowledge';

/** The note that names are ours as long as no chart was learned; it is acknowledged like a warning, but is none. */
export const OWN_NAMES = 'own-names';

/**
 * Marks the warnings of rules that the user has acknowledged. Errors cannot be acknowledged: manifests that have one would not work. An
 * id that acknowledges nothing is a warning itself, so that none is left behind when its reason is gone.
 */
export function acknowledge(findings: readonly Finding[], ids: readonly string[] = []): readonly Finding[] {
  if (ids.length === 0) return findings;
  const isMeant = ({ rule, severity }: Finding): boolean => severity === 'warning' && ids.includes(rule);
  const unused = [...new Set(ids)].filter(
    (id) => id !== OWN_NAMES && !findings.some((one) => isMeant(one) && one.rule === id),
  );
  return [
    ...findings.map((finding) => (isMeant(finding) ? { ...finding, acknowledged: true } : finding)),
    ...unused.map((id) => unusedFinding(id, findings)),
  ];
}

function unusedFinding(id: string, findings: readonly Finding[]): Finding {
  const base = { rule: ACKNOWLEDGE, severity: 'warning' } as const;
  if (findings.some(({ rule }) => rule === id)) {
    const message = `\`${id}\` is acknowledged, but errors cannot be: manifests that have one would not work`;
    return { ...base, message, remedy: 'mend what it says, and take the id off the list' };
  }
  const info = Object.hasOwn(ruleInfos, id) ? ruleInfos[id] : undefined;
  if (info === undefined) {
    const nearest = suggest(id, Object.keys(ruleInfos));
    return {
      ...base,
      message: `\`${id}\` is acknowledged, but there is no rule of that name`,
      remedy:
        nearest === undefined
          ? 'take it off the list; docs/findings.md has all rules'
          : `write \`${nearest}\`, or take it off the list`,
    };
  }
  if (info.severity === 'error') {
    const message = `\`${id}\` is acknowledged, but errors cannot be: manifests that have one would not work`;
    return { ...base, message, remedy: 'take it off the list' };
  }
  return {
    ...base,
    message: `\`${id}\` is acknowledged, but there is no such warning any more`,
    remedy: 'take it off the list',
  };
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
