import { isPlainObject } from '../../base/plain-object';
import type { Finding } from '../../findings/finding';
import { PixeeError } from '../../findings/pixee-error';
import { evaluateObject } from './evaluate';
import { leavesOut, withoutIgnored } from './ignore';
import type { Keep } from './keep';
import type { ProfileModel } from './model';
import { readProfile } from './read';
import { withChecksums } from './checksums';
import type { Scope } from './scope';
import { OWN_SECTIONS, type SectionOfObject, sectionsOf } from './sections';
import { withoutNulls } from './without-nulls';

/** What a profile is applied to. */
export interface ProfileInput {
  /** The values as the user wrote them. */
  readonly values: unknown;
  readonly releaseName: string;
  readonly namespace: string;
}

/** What stands in a profile beside what was learned. */
export interface ProfileChoices {
  /** What of ours stays with the chart's objects. @default - nothing */
  readonly keep?: readonly Keep[];
  /** What of the chart is left out: objects as `Kind/name`, fields as `Kind/name path`. @default - nothing */
  readonly ignore?: readonly string[];
  /** The values that it reads, as Helm would get them. @default - those of the construct that it is given to */
  readonly values?: unknown;
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
   * @throws PixeeError that lists everything that is wrong, with lines
   */
  public static parse(text: string, source = 'pixee-chart.yaml'): ChartProfile {
    const { profile, findings } = ChartProfile.read(text, source);
    if (findings.length === 0) return profile;
    throw new PixeeError(findings, `the chart profile has ${String(findings.length)} problems`);
  }

  /** Reads the text of a profile and tells everything that is wrong with it. */
  public static read(
    text: string,
    source: string,
  ): { readonly profile: ChartProfile; readonly findings: readonly Finding[] } {
    const { model, keep, ignore, findings } = readProfile(text, source);
    return { profile: new ChartProfile(model, { keep, ignore }), findings };
  }

  /** What of ours stays with the chart's objects. */
  public readonly keep: readonly Keep[];
  /** What of the chart is left out. */
  public readonly ignore: readonly string[];
  /** The values that it reads, as Helm would get them; nothing when they are those of the construct that it is given to. */
  public readonly values?: unknown;

  /** What is known of the chart. @internal */
  public readonly model: ProfileModel;
  private knownKeys?: ReadonlySet<string>;

  /** A profile of what is known already. @internal */
  public static of(model: ProfileModel, choices: ProfileChoices = {}): ChartProfile {
    return new ChartProfile(model, choices);
  }

  private constructor(model: ProfileModel, { keep = [], ignore = [], values }: ProfileChoices = {}) {
    this.model = model;
    this.keep = keep;
    this.ignore = ignore;
    this.values = values;
  }

  /** The same profile, reading values as Helm would get them where a construct is given prepared ones. */
  public reading(values: unknown): ChartProfile {
    return new ChartProfile(this.model, { keep: this.keep, ignore: this.ignore, values });
  }

  /** Those of the findings about values that still are: keys that only the chart knows are no slips, and it has tags of its own. */
  public judge(findings: readonly Finding[]): readonly Finding[] {
    return findings.filter(({ rule, path = [] }) => {
      if (rule === 'unknown-key') return !this.knows(path.join('.'));
      return rule !== 'unpinned-image' || !(OWN_SECTIONS as readonly string[]).includes(String(path[0]));
    });
  }

  private knows(key: string): boolean {
    this.knownKeys ??= new Set((this.model.chartKeys ?? []).flatMap(withSections));
    return this.knownKeys.has(key);
  }

  /** Whether an object of the chart is left out, so that ours stays. */
  public leavesOut(kind: string, name: string): boolean {
    return leavesOut(this.ignore, kind, name);
  }

  /** Which section of the values the objects are of that the chart makes. @internal */
  public sections({ values, releaseName, namespace }: ProfileInput): readonly SectionOfObject[] {
    return sectionsOf(this.model, { values, releaseName, namespace, names: this.model.names, items: [] });
  }

  /** The objects that the chart makes of these values. */
  public objects({
    values,
    releaseName,
    namespace,
  }: ProfileInput): readonly Readonly<Record<string, unknown>>[] {
    const scope: Scope = { values, releaseName, namespace, names: this.model.names, items: [] };
    const made = this.model.objects.flatMap((object) => evaluateObject(object, scope));
    const bodies = made.flatMap((one) => {
      const body = withoutNulls(one);
      if (!isPlainObject(body) || typeof body.kind !== 'string') return [];
      const taken = withoutIgnored(body, this.ignore);
      return taken === undefined ? [] : [taken];
    });
    return withChecksums(bodies);
  }
}

/** A key, and the sections that it lies in. */
function withSections(key: string): readonly string[] {
  const parts = key.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}
