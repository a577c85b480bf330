import { DEFAULT_AUTHENTIK_VERSION, type AuthentikVersion } from '../version';
import { checkBlueprint } from './check/check-blueprint';
import type { ExpectedAuthentikObject } from './check/checked-blueprint';
import { dependencyEntries } from './dependencies';
import type { BlueprintEntry } from './entry';
import { orderEntries } from './order';
import { type BlueprintProblem, problemSentence } from './problem';
import { renderEntry } from './render-entry';
import type { BlueprintData, BlueprintTag } from './tag';
import { keyOfTarget, tagsOf } from './visit';
import { writeBlueprint } from './write';
import { withoutUndefined } from '../../base/without-undefined';
import { checkCall, checkProps } from '../../core/props/check-props';
import { PixeeError } from '../../findings/pixee-error';

/** Props of {@link Blueprint}. */
export interface BlueprintProps {
  /** Name that Authentik shows, and other blueprints refer to; unique in an Authentik. @format any */
  readonly name: string;
  /** Text that Authentik shows beside the name. @default - none @format any */
  readonly description?: string;
  /** Whether Authentik applies it by itself once it has found the file. @default true */
  readonly instantiate?: boolean;
  /** Further labels. @default - none @format labels */
  readonly labels?: { readonly [key: string]: string };
  /** Values for `BlueprintTag.context`. @default - none @format any */
  readonly context?: { readonly [key: string]: BlueprintData };
  /** The release of Authentik that it is for. @default 2026.8 */
  readonly version?: AuthentikVersion;
  /** Blueprints whose objects it refers to; they are applied first. @default - only those that come with Authentik, which are found out */
  readonly dependsOn?: readonly Blueprint[];
  /** Objects that it refers to and no blueprint makes. @default - none */
  readonly expected?: readonly ExpectedAuthentikObject[];
}

/**
 * A blueprint of Authentik: objects that its worker makes and keeps up to date, all of them or, when one is wrong, none. Usable
 * alone, without any construct:
 *
 * ```ts
 * const blueprint = new Blueprint({ name: 'Our groups' });
 * const team = blueprint.add(new BlueprintEntry('authentik_core.group', { name: 'team' }));
 * blueprint.add(new BlueprintEntry('authentik_core.user', { username: 'jo', name: 'Jo', groups: [BlueprintTag.keyOf(team)] }));
 * blueprint.toYaml();
 * ```
 *
 * Entries come out behind those that they refer to. The blueprints of Authentik itself that make what is referred to are applied
 * first. Nothing is written as long as there are `problems`.
 *
 * @see https://docs.goauthentik.io/customize/blueprints
 */
export class Blueprint {
  /** Name that Authentik shows. */
  public readonly name: string;
  /** The release of Authentik that it is for. */
  public readonly version: AuthentikVersion;
  private readonly added: (BlueprintEntry | (() => readonly BlueprintEntry[]))[] = [];

  public constructor(private readonly props: BlueprintProps) {
    checkProps('BlueprintProps', props, 'Blueprint');
    this.name = props.name;
    this.version = props.version ?? DEFAULT_AUTHENTIK_VERSION;
  }

  /** Adds an entry, and gives it back to be referred to. */
  public add<E extends BlueprintEntry>(entry: E): E {
    checkCall('Blueprint.add', { entry });
    this.added.push(entry);
    return entry;
  }

  /** Adds entries that are made when they are asked for: for those that hold what others add until synthesis. @internal */
  public addLate(entries: () => readonly BlueprintEntry[]): void {
    this.added.push(entries);
  }

  /** The entries in the order they were added in, without those that apply other blueprints first. */
  public get entries(): readonly BlueprintEntry[] {
    return this.added.flatMap((added) => (typeof added === 'function' ? added() : [added]));
  }

  /** Variables that the worker's environment must have, by `BlueprintTag.env`; sorted. */
  public get variables(): readonly string[] {
    const names = this.entries
      .flatMap(tagsOf)
      .filter(({ name, content }) => name === '!Env' && typeof content === 'string')
      .map(({ content }) => content as string);
    return [...new Set(names)].sort();
  }

  /** What is wrong with it, all at once. */
  public get problems(): readonly BlueprintProblem[] {
    const { dependsOn = [], expected = [] } = this.props;
    return checkBlueprint({
      name: this.name,
      version: this.version,
      entries: this.entries,
      others: dependsOn.flatMap(({ entries }) => entries),
      expected,
      context: this.props.context,
    });
  }

  /**
   * The blueprint as a file.
   *
   * @param labels further labels
   * @throws Error that lists all its problems
   */
  public toYaml(labels: { readonly [key: string]: string } = {}): string {
    const problems = this.problems.map(problemSentence);
    if (problems.length > 0) {
      throw PixeeError.of(
        'authentik-props',
        `the blueprint "${this.name}" has ${problems.length} problems:\n  ${problems.join('\n  ')}`,
      );
    }
    const { dependsOn = [], context } = this.props;
    const { entries } = orderEntries(this.entries);
    const referred = referredIds(entries);
    return writeBlueprint({
      version: 1,
      metadata: { name: this.name, ...this.labels(labels) },
      ...(context === undefined ? {} : { context: withoutUndefined(context) }),
      entries: [...dependencyEntries(entries, dependsOn), ...entries].map((entry) =>
        renderEntry(entry, entry.hasOwnId || referred.has(entry.id)),
      ),
    });
  }

  private labels(further: { readonly [key: string]: string }): { readonly [key: string]: BlueprintData } {
    const { description, instantiate, labels } = this.props;
    const all = {
      ...(description === undefined ? {} : { 'blueprints.goauthentik.io/description': description }),
      ...(instantiate === undefined ? {} : { 'blueprints.goauthentik.io/instantiate': String(instantiate) }),
      ...labels,
      ...further,
    };
    return Object.keys(all).length === 0 ? {} : { labels: all };
  }
}

function referredIds(entries: readonly BlueprintEntry[]): ReadonlySet<string> {
  const targets = entries.flatMap(tagsOf).map((tag: BlueprintTag) => keyOfTarget(tag));
  return new Set(
    targets.flatMap((target) =>
      target === undefined ? [] : [typeof target === 'string' ? target : target.id],
    ),
  );
}
