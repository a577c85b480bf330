import { isPlainObject, type PlainObject } from '../../base/plain-object';
import type { Finding } from '../../findings/finding';
import { evaluate } from './evaluate';
import type { ProfileModel } from './model';
import { readProfile } from './read';
import type { Scope } from './scope';
import { withoutNulls } from './without-nulls';

/** What a profile is applied to. */
export interface ProfileInput {
  /** The values as the user wrote them. */
  readonly values: unknown;
  readonly releaseName: string;
  readonly namespace: string;
}

/**
 * What the vendor's chart makes of its values, as it was learned from the chart's own renders. With it, the product's own
 * workloads are those of the chart; without it, their names, ports and variables are ours.
 */
export class ChartProfile {
  /**
   * Reads the text of a profile; the library reads no files.
   *
   * @param source what the text is called in messages
   * @throws Error that lists everything that is wrong, with lines
   */
  public static parse(text: string, source = 'pixee-chart.yaml'): ChartProfile {
    const { profile, findings } = ChartProfile.read(text, source);
    if (findings.length === 0) return profile;
    const lines = findings.map(
      ({ message, location }) =>
        `  ${source}:${String(location?.line ?? 1)}:${String(location?.column ?? 1)} ${message}`,
    );
    throw new Error(`the chart profile has ${String(findings.length)} problems:\n${lines.join('\n')}`);
  }

  /** Reads the text of a profile and tells everything that is wrong with it. */
  public static read(
    text: string,
    source: string,
  ): { readonly profile: ChartProfile; readonly findings: readonly Finding[] } {
    const { model, findings } = readProfile(text, source);
    return { profile: new ChartProfile(model), findings };
  }

  public constructor(
    /** What is known of the chart. */
    public readonly model: ProfileModel,
  ) {}

  /** The objects that the chart makes of these values. */
  public objects({ values, releaseName, namespace }: ProfileInput): readonly PlainObject[] {
    const scope: Scope = { values, releaseName, namespace, names: this.model.names, items: [] };
    return this.model.objects.flatMap(({ node }) => {
      const body = withoutNulls(evaluate(node, scope));
      return isPlainObject(body) && typeof body.kind === 'string' ? [body] : [];
    });
  }
}
