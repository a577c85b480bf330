import { isPlainObject } from '../../base/plain-object';
import { defaults } from '../../generated/defaults';
import type { Values } from '../contract/values';
import { getAt, isBlank, pathOf } from '../prepare/paths';
import {
  hasOlderForm,
  INTEGRATION_TYPES,
  INTEGRATIONS,
  type IntegrationContract,
  type IntegrationSecret,
  type IntegrationType,
} from './integration-contracts';

/** Where a secret of an integration comes from. */
export type SecretOrigin = 'existing' | 'inline' | 'store';

/** One integration as the values describe it: what is given of it, and what is missing. */
export class GivenIntegration {
  /** The integrations that the values switch on, in the order of the list. */
  public static all(values: Values): readonly GivenIntegration[] {
    return INTEGRATION_TYPES.map((type) => new GivenIntegration(values, type)).filter(({ isOn }) => isOn);
  }

  /** What the integration may take, in the form that the values have. */
  public readonly contract: IntegrationContract;
  /** Whether the values have the older of two forms. */
  public readonly isOlder: boolean;

  public constructor(
    private readonly values: Values,
    public readonly type: IntegrationType,
  ) {
    const contract: IntegrationContract = INTEGRATIONS[type];
    this.isOlder = hasOlderForm(contract, getAt(values, pathOf(contract.place)));
    this.contract = this.isOlder ? { ...contract, ...contract.older } : contract;
  }

  /**
   * Whether it is to be connected: something of it is given that is neither the default nor a preference nor the name of a
   * key, or its place in an external store; and it is not switched off.
   */
  public get isOn(): boolean {
    if (this.get('enabled') === false) return false;
    const ignored = ['secretKeys', ...(this.contract.preferences ?? [])];
    return (
      this.externalKey !== undefined ||
      differs(this.section, getAt(defaults, pathOf(this.contract.place)), ignored)
    );
  }

  /** A value of its section. */
  public get(place: string): unknown {
    return getAt(this.section, pathOf(place));
  }

  /** The full path of a value of its section, for findings. */
  public path(place: string): readonly string[] {
    return pathOf(`${this.contract.place}.${place}`);
  }

  /** Whether a value of its section is given. */
  public has(place: string): boolean {
    return !isBlank(this.get(place));
  }

  /** Whether a value of its section is given and not the default. */
  public isChanged(place: string): boolean {
    return differs(this.get(place), getAt(defaults, this.path(place)));
  }

  /**
   * Where a secret comes from: an existing Secret wins over a value written down, and that over the external store.
   * What the integration can do without is taken from the store only when its entry there is named, without a property:
   * the entry then holds all of the integration's secrets.
   */
  public origin(name: string): SecretOrigin | undefined {
    const secret = this.secret(name);
    if (this.has('existingSecret')) return 'existing';
    if (this.has(secret.place)) return 'inline';
    if (isBlank(this.values.cdk8s?.externalSecrets?.store?.name)) return undefined;
    return this.needs(secret) || (this.externalKey !== undefined && isBlank(this.externalKey.property))
      ? 'store'
      : undefined;
  }

  /** What the contract says of a secret. */
  public secret(name: string): IntegrationSecret {
    const secret = this.contract.secrets[name];
    if (secret === undefined) throw new Error(`${this.contract.title} has no secret named ${name}`);
    return secret;
  }

  /** Whether it cannot do without a secret: never, or because the value that it goes with is given. */
  public needs({ optional, partner }: IntegrationSecret): boolean {
    return optional !== true || (partner !== undefined && this.has(partner));
  }

  /** The places of the values that it needs and that are given in no way. */
  public get missing(): readonly string[] {
    const settings = this.contract.settings.filter((place) => !this.has(place));
    const secrets = Object.entries(this.contract.secrets)
      .filter(([name, secret]) => this.needs(secret) && this.origin(name) === undefined)
      .map(([, { place }]) => place);
    const partners = Object.values(this.contract.secrets).flatMap(({ place, partner }) =>
      partner !== undefined && this.has(place) && !this.hasPartner(partner) ? [partner] : [],
    );
    return [...new Set([...settings, ...secrets, ...partners])];
  }

  /** The names of the secrets that come from the external store. */
  public get stored(): readonly string[] {
    return Object.keys(this.contract.secrets).filter((name) => this.origin(name) === 'store');
  }

  private hasPartner(place: string): boolean {
    const [name] = Object.entries(this.contract.secrets).find(([, secret]) => secret.place === place) ?? [];
    return name === undefined ? this.has(place) : this.origin(name) !== undefined;
  }

  private get section(): unknown {
    return getAt(this.values, pathOf(this.contract.place));
  }

  private get externalKey(): { readonly key?: string; readonly property?: string } | undefined {
    return this.values.cdk8s?.externalSecrets?.keys?.[this.contract.externalName] ?? undefined;
  }
}

/** Whether anything is given that is not the default. */
export function differs(given: unknown, usual: unknown, ignored: readonly string[] = []): boolean {
  if (isBlank(given)) return false;
  if (!isPlainObject(given)) return given !== usual;
  return Object.entries(given).some(
    ([key, value]) => !ignored.includes(key) && differs(value, getAt(usual, [key])),
  );
}
