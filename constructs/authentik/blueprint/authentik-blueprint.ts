import { Construct } from 'constructs';
import { Blueprint } from '../../../lib/authentik/blueprint/blueprint';
import type { ExpectedAuthentikObject } from '../../../lib/authentik/blueprint/check/checked-blueprint';
import type { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { type BlueprintProblem, problemSentence } from '../../../lib/authentik/blueprint/problem';
import { type BlueprintSecret, BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import type { Credential } from '../../../lib/core/credential/credential';
import { Release } from '../../../lib/core/release/release';
import type { Authentik } from '../authentik';
import { BlueprintRegistry } from './blueprint-registry';
import { sharedProblems } from './shared-problems';
import { withoutEnds } from '../../../lib/base/trim';
import { checkCall, checkProps } from '../../../lib/core/props/check-props';
import { PixeeError } from '../../../lib/findings/pixee-error';
import { place } from '../../../lib/core/props/place';

/** The label that changes with the secrets that a blueprint reads. */
const SECRETS_LABEL = 'cdk8s-pixee/secrets';

/** Props of {@link AuthentikBlueprint}. */
export interface AuthentikBlueprintProps {
  /** The Authentik whose worker applies it. */
  readonly authentik: Authentik;
  /** Name that Authentik shows; unique in an Authentik. @format any */
  readonly name: string;
  /** Whole name of the ConfigMap that holds it; several blueprints may share one. @format object-name */
  readonly configMapName: string;
  /** Name of its file, which ends in `.yaml`. @default - made of `name`: `our-groups.yaml` @format any */
  readonly fileName?: string;
  /** Text that Authentik shows beside the name. @default - none @format any */
  readonly description?: string;
  /** Blueprints whose objects it refers to; they are applied first. @default - only those that come with Authentik */
  readonly dependsOn?: readonly AuthentikBlueprint[];
  /** Objects that it refers to and no blueprint makes. @default - none */
  readonly expected?: readonly ExpectedAuthentikObject[];
}

/** What there is to say of a secret that a blueprint reads. */
export interface BlueprintSecretOptions {
  /** Whether any random text will do, because only this deployment knows it. @default false */
  readonly random?: boolean;
}

/**
 * A blueprint that the worker of an Authentik applies, in a ConfigMap that starts a new worker when it changes:
 *
 * ```ts
 * const blueprint = new AuthentikBlueprint(chart, 'groups', { authentik, name: 'Our groups', configMapName: 'our-groups' });
 * blueprint.add(new BlueprintEntry('authentik_core.group', { name: 'team' }));
 * ```
 *
 * Its mistakes are reported at synthesis, all at once, also those that only show beside the other blueprints of the same
 * Authentik.
 */
export class AuthentikBlueprint extends Construct {
  /** The blueprint itself. */
  public readonly blueprint: Blueprint;
  /** The Authentik whose worker applies it. */
  public readonly authentik: Authentik;
  private readonly registry: BlueprintRegistry;
  private readonly expected: ExpectedAuthentikObject[];

  /** @throws Error when a name is not one that Kubernetes or the worker takes, or the file is there already */
  public constructor(scope: Construct, id: string, props: AuthentikBlueprintProps) {
    super(...place(scope, id));
    checkProps('AuthentikBlueprintProps', props, this);
    const { authentik, name, configMapName, description, dependsOn } = props;
    this.authentik = authentik;
    this.expected = [...(props.expected ?? [])];
    this.blueprint = new Blueprint({
      name,
      description,
      expected: this.expected,
      version: authentik.version,
      dependsOn: dependsOn?.map(({ blueprint }) => blueprint),
    });
    authentik.mountBlueprint({
      configMapName,
      fileName: props.fileName ?? fileNameOf(name),
      text: () => this.toYaml(),
    });
    this.registry = BlueprintRegistry.of(authentik);
    this.registry.blueprints.push(this.blueprint);
    const validate = (): string[] =>
      this.problems.map((problem) => `blueprint "${name}": ${problemSentence(problem)}`);
    this.node.addValidation({ validate });
    Release.of(authentik).addPrecondition(() => validate().length === 0);
  }

  /** Adds an entry, and gives it back to be referred to. */
  public add<E extends BlueprintEntry>(entry: E): E {
    checkCall('AuthentikBlueprint.add', { entry }, this);
    return this.blueprint.add(entry);
  }

  /** Adds entries that are made when they are asked for: for those that hold what others add until synthesis. @internal */
  public addLate(entries: () => readonly BlueprintEntry[]): void {
    this.blueprint.addLate(entries);
  }

  /** Declares that an object is in Authentik without a blueprint of ours. */
  public expect(object: ExpectedAuthentikObject): void {
    checkCall('AuthentikBlueprint.expect', { object }, this);
    this.expected.push(object);
  }

  /**
   * Lets the worker read a secret from a variable of its environment, and gives back what an entry says to get it.
   *
   * @param variable name of the variable; the same one may be asked for again with the same credential
   * @throws Error when the variable holds another secret
   */
  public addSecret(
    variable: string,
    credential: Credential,
    options: BlueprintSecretOptions = {},
  ): BlueprintSecret {
    checkCall('AuthentikBlueprint.addSecret', { variable, credential, options }, this);
    this.registry.addSecret(variable, credential, options.random === true);
    return BlueprintTag.env(variable);
  }

  /** What is wrong with it, by itself and beside the other blueprints. */
  public get problems(): readonly BlueprintProblem[] {
    const { blueprints, variables } = this.registry;
    const before = blueprints.slice(0, blueprints.indexOf(this.blueprint));
    return [...this.blueprint.problems, ...sharedProblems(this.blueprint, before, variables)];
  }

  /**
   * A checksum over the Secrets of ours that it reads. Authentik applies a blueprint again when its text changes; of the variables
   * that it reads it knows nothing, so that a secret that changed would never arrive.
   */
  private secretsLabel(): { readonly [key: string]: string } {
    const names = this.registry.secretsOf(this.blueprint.variables).map((name) => `Secret/${name}`);
    const checksum = Release.of(this.authentik).checksum(names);
    return checksum === undefined ? {} : { [SECRETS_LABEL]: checksum };
  }

  /** The text of its file; one with problems is never written. */
  private toYaml(): string {
    const problems = this.problems.map(problemSentence);
    if (problems.length === 0) return this.blueprint.toYaml(this.secretsLabel());
    throw PixeeError.of(
      'authentik-props',
      `the blueprint "${this.blueprint.name}" has ${problems.length} problems:\n  ${problems.join('\n  ')}`,
      this.node.path,
    );
  }
}

function fileNameOf(name: string): string {
  const base = withoutEnds(name.toLowerCase().replace(/[^a-z0-9]+/g, '-'), '-');
  return `${base}.yaml`;
}
