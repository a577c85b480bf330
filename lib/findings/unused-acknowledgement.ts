import type { Finding } from './finding';
import { ruleInfos } from './rules';
import { suggest } from './suggest';

/** The rule of what is said about acknowledgements themselves. */
const ACKNOWLEDGE = 'acknowledge';

/** What is said of the id of a rule that acknowledges nothing. */
export function unusedFinding(id: string, findings: readonly Finding[]): Finding {
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
