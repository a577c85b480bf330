import type { RuleId } from '../../findings/rules';
import type { Finding } from '../../findings/finding';

/** A manifest input that cannot be used: reported like all findings. */
export class ManifestsRefused extends Error {
  public constructor(
    public readonly findings: readonly Finding[],
    /** There is nothing of that name, as before manifests are written for the first time. */
    public readonly isMissing = false,
  ) {
    super(findings.map(({ message }) => message).join('\n'));
    this.name = 'ManifestsRefused';
  }
}

/** Refuses an input for one reason. */
export function refusal(rule: RuleId, source: string, message: string, remedy?: string): ManifestsRefused {
  return new ManifestsRefused([
    {
      rule,
      severity: 'error',
      message,
      ...(remedy === undefined ? {} : { remedy }),
      location: { source },
    },
  ]);
}

/** Refuses what is not there. */
export function missing(...problem: Parameters<typeof refusal>): ManifestsRefused {
  return new ManifestsRefused(refusal(...problem).findings, true);
}
