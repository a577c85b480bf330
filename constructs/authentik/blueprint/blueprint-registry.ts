import { Construct } from 'constructs';
import type { Blueprint } from '../../../lib/authentik/blueprint/blueprint';
import type { Credential } from '../../../lib/core/credential/credential';
import { CredentialSecret } from '../../../lib/core/credential/credential-secret';
import { Release } from '../../../lib/core/release/release';
import type { Authentik } from '../authentik';
import { PixeeError } from '../../../lib/findings/pixee-error';

const ID = 'blueprint-registry';
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** What the blueprints of one Authentik share: who they are, and the Secret of what they read. */
export class BlueprintRegistry extends Construct {
  /** The registry of an Authentik, made at the first call. */
  public static of(authentik: Authentik): BlueprintRegistry {
    const found = authentik.node.tryFindChild(ID);
    return found instanceof BlueprintRegistry ? found : new BlueprintRegistry(authentik);
  }

  /** In the order they were made in. */
  public readonly blueprints: Blueprint[] = [];
  private readonly credentials = new Map<string, Credential>();
  /** Variables for which any text will do; the Secret reads it at every call. */
  private readonly random: string[] = [];
  private readonly secret: CredentialSecret;

  private constructor(private readonly authentik: Authentik) {
    super(authentik, ID);
    const component = Release.of(authentik).component('authentik');
    this.secret = new CredentialSecret(this, 'secret', {
      name: `${component.fullName}-blueprints`,
      labels: component.labels,
      purpose: 'secrets that the blueprints of Authentik read',
      random: this.random,
    });
    authentik.blueprintSecret = this.secret;
  }

  /** Variables of the worker's environment, the user's own among them. */
  public get variables(): ReadonlySet<string> {
    return new Set(this.authentik.workerPod.env.render().map(({ name }) => name));
  }

  /** Names of the Secrets that some variables of the worker are read from, sorted. */
  public secretsOf(variables: readonly string[]): readonly string[] {
    const names = this.authentik.workerPod.env
      .render()
      .filter(({ name }) => variables.includes(name))
      .flatMap(({ valueFrom }) => valueFrom?.secretKeyRef?.name ?? []);
    return [...new Set(names)].sort();
  }

  /**
   * Lets the worker read a credential from a variable.
   *
   * @throws Error when the name is no variable's, or the variable holds another credential
   */
  public addSecret(variable: string, credential: Credential, isRandom: boolean): void {
    if (!VARIABLE.test(variable)) {
      throw PixeeError.of(
        'authentik-props',
        `"${variable}" is no name of a variable; use letters, digits and underscores`,
        this.authentik.node.path,
      );
    }
    const known = this.credentials.get(variable);
    if (known === credential) return;
    if (known !== undefined) {
      throw PixeeError.of(
        'authentik-props',
        `the variable ${variable} already holds another secret of a blueprint`,
        this.authentik.node.path,
      );
    }
    if (isRandom) this.random.push(variable);
    this.credentials.set(variable, credential);
    this.authentik.addWorkerSecret(variable, this.secret.add(variable, credential));
  }
}
