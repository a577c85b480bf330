import { SOURCE_KINDS, SOURCES, type SourceContract, type SourceKind } from '../../authentik/source-kind';
import { defaults } from '../../generated/defaults';
import type { Values } from '../contract/values';
import { getAt, isBlank, pathOf } from '../prepare/paths';
import { differs } from './integrations';

/** Section of the values that describes them. */
export const FEDERATION = pathOf('cdk8s.authentik.federation');

/** One identity provider as the values describe it. */
export class GivenSource {
  /** The identity providers that the values ask for: those of which anything is given that is not the default. */
  public static all(values: Values): readonly GivenSource[] {
    return SOURCE_KINDS.map((kind) => new GivenSource(values, kind)).filter(({ isOn }) => isOn);
  }

  /** What it may take. */
  public readonly contract: SourceContract;

  private constructor(
    private readonly values: Values,
    public readonly kind: SourceKind,
  ) {
    this.contract = SOURCES[kind];
  }

  /** Short name in URLs. */
  public get slug(): string {
    const slug = this.get('slug');
    return typeof slug === 'string' && slug !== '' ? slug : this.contract.slug;
  }

  /** A value of its section. */
  public get(place: string): unknown {
    return getAt(this.values, this.path(place));
  }

  /** The full path of a value of its section. */
  public path(place: string): readonly string[] {
    return [...FEDERATION, this.kind, ...pathOf(place)];
  }

  /** Whether a value of its section is given. */
  public has(place: string): boolean {
    return !isBlank(this.get(place));
  }

  /** Whether its secret is given: by an existing Secret, written down, or in a store. True as well when it has none. */
  public get hasSecret(): boolean {
    const { secret } = this.contract;
    return (
      secret === undefined ||
      this.has('existingSecret') ||
      this.has(secret.place) ||
      !isBlank(this.values.cdk8s?.externalSecrets?.store?.name)
    );
  }

  private get isOn(): boolean {
    const section = [...FEDERATION, this.kind];
    const { externalName } = this.contract.secret ?? {};
    const isNamed = externalName !== undefined && this.externalKey(externalName) !== undefined;
    return isNamed || differs(getAt(this.values, section), getAt(defaults, section));
  }

  private externalKey(name: string): unknown {
    return getAt(this.values, ['cdk8s', 'externalSecrets', 'keys', name]);
  }
}
