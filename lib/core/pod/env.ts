import { isScalar } from '../../base/text-of';
import { isPlainObject } from '../../base/plain-object';
import type { EnvVar, EnvVarSource } from '../../generated/kubernetes';
import { envName } from './env-name';
import { derived } from '../object/origins';
import { checkCall } from '../props/check-props';
import { joined, lostBy } from './replaced-variables';

/** What an environment variable may be set to; `undefined` and `null` leave it unset. */
export type EnvValue = string | number | boolean | EnvVarSource | undefined | null;

/**
 * The environment of one container. Our own variables come out sorted by name, so that the order of the input never
 * shows; the user's own follow in their order and replace ours of the same name.
 */
export class Env {
  private readonly own = new Map<string, () => EnvValue>();
  private readonly extra: EnvVar[] = [];

  /** Sets a variable; a later call for the same name wins. A function is asked when the pod is rendered. */
  public set(name: string, value: EnvValue | (() => EnvValue)): this {
    checkCall('Env.set', { name, value });
    this.own.set(name, typeof value === 'function' ? value : () => value);
    return this;
  }

  /** Sets one variable for every scalar below `settings`, named by `envName`. */
  public setAll(prefix: string, settings: object): this {
    checkCall('Env.setAll', { prefix, settings });
    for (const [key, value] of Object.entries(settings)) {
      if (isPlainObject(value)) this.setAll(envName(prefix, [key]), value);
      else if (isScalar(value)) this.set(envName(prefix, [key]), value);
    }
    return this;
  }

  /** Adds variables of the user, which win over ours of the same name. */
  public addExtra(variables: readonly EnvVar[]): this {
    checkCall('Env.addExtra', { variables });
    this.extra.push(...variables);
    return this;
  }

  /** The list for the container. Lists of ours, such as `NO_PROXY`, hold what the user adds to them. */
  public render(): EnvVar[] {
    const replaced = new Set(this.extra.map((variable) => variable.name));
    const own = [...this.own.keys()]
      .filter((name) => !replaced.has(name))
      .sort((a, b) => (a < b ? -1 : 1))
      .flatMap((name) => this.ours(name));
    const extra = this.extra.map((variable) => {
      const [ours] = this.ours(variable.name);
      const both = ours === undefined ? undefined : joined(ours, variable);
      return both === undefined ? variable : derived(both, variable);
    });
    return [...own, ...extra];
  }

  /** The user's variables that take the place of ours altogether, and what is lost by each. @internal */
  public get replaced(): readonly { readonly variable: EnvVar; readonly message: string }[] {
    return this.extra.flatMap((variable) => {
      const [ours] = this.ours(variable.name);
      const isLost =
        ours !== undefined && ours.value !== variable.value && joined(ours, variable) === undefined;
      return isLost ? [{ variable, message: lostBy(ours) }] : [];
    });
  }

  private ours(name: string): EnvVar[] {
    return toEnvVar(name, this.own.get(name)?.());
  }
}

function toEnvVar(name: string, value: EnvValue): EnvVar[] {
  if (value === undefined || value === null || value === '') return []; // as in Helm's charts, empty means not given
  return [typeof value === 'object' ? { name, valueFrom: value } : { name, value: String(value) }];
}
