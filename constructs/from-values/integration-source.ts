import type { Credential } from '../../lib/core/credential/credential';
import type { Values } from '../../lib/values/contract/values';
import {
  INTEGRATIONS,
  type IntegrationSecret,
  type IntegrationSecretName,
  type IntegrationType,
} from '../../lib/values/given/integration-contracts';
import { GivenIntegration } from '../../lib/values/given/integrations';
import { credential } from './credentials';

/** What the values give one integration. */
export class IntegrationSource<Type extends IntegrationType> {
  private readonly given: GivenIntegration;

  public constructor(
    private readonly values: Values,
    private readonly releaseName: string,
    private readonly type: Type,
  ) {
    this.given = new GivenIntegration(values, type);
  }

  /** Whether the values have the older of two forms. */
  public get isOlder(): boolean {
    return this.given.isOlder;
  }

  /** A secret that the integration needs. */
  public secret(name: IntegrationSecretName<Type>): Credential {
    return this.optionalSecret(name) ?? this.refuse(this.contract(name).place);
  }

  /** A secret that it can do without. */
  public optionalSecret(name: IntegrationSecretName<Type>): Credential | undefined {
    const { place, keyName } = this.contract(name);
    if (this.given.origin(name) === undefined) return undefined;
    return credential(this.values, {
      name: INTEGRATIONS[this.type].externalName,
      secretName: `${this.releaseName}-${this.type}`,
      key: name,
      inline: this.optionalText(place),
      existingSecret: this.optionalText('existingSecret'),
      existingKey: this.optionalText(`secretKeys.${keyName}`),
    });
  }

  /** A text that the integration needs; a number counts as one. */
  public text(place: string): string {
    return this.optionalText(place) ?? this.refuse(place);
  }

  /** A text that it can do without; an empty one is not given, as in Helm's charts. */
  public optionalText(place: string): string | undefined {
    return this.given.has(place) ? String(this.given.get(place)) : undefined;
  }

  private contract(name: IntegrationSecretName<Type>): IntegrationSecret {
    return this.given.secret(name);
  }

  /** The rules have found it before; this is for those who call the constructs without them. */
  private refuse(place: string): never {
    throw new Error(`${this.given.path(place).join('.')} is missing`);
  }
}
