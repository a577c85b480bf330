import { Construct } from 'constructs';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import type { Credential } from '../../../lib/core/credential/credential';
import type { AuthentikBlueprint } from '../blueprint/authentik-blueprint';
import type { AuthentikUser } from './authentik-user';
import { checkProps } from '../../../lib/core/props/check-props';
import { place } from '../../../lib/core/props/place';

/** Props of {@link AuthentikToken}. */
export interface AuthentikTokenProps {
  /** The blueprint of the user. */
  readonly blueprint: AuthentikBlueprint;
  /** Name of the token: letters, digits, dashes and underscores. @format any */
  readonly identifier: string;
  /** Whose token it is; it may do what the user may. */
  readonly user: AuthentikUser;
  /** The token itself. */
  readonly key: Credential;
  /** Whether it is for the API, or a password of one application. @default api */
  readonly intent?: 'api' | 'app_password';
  /** What it is for, in words. @default - not said @format any */
  readonly description?: string;
  /** When it ends, such as `2027-12-31T00:00:00Z`. @default - never @format any */
  readonly expires?: string;
}

/** A token by which a program shows who it is. */
export class AuthentikToken extends Construct {
  /** What the blueprint says of it. */
  public readonly entry: BlueprintEntry<'authentik_core.token'>;

  public constructor(scope: Construct, id: string, props: AuthentikTokenProps) {
    super(...place(scope, id));
    checkProps('AuthentikTokenProps', props, this);
    const { blueprint, identifier, user, key, intent = 'api', description, expires } = props;
    const variable = `TOKEN_${identifier.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
    this.entry = blueprint.add(
      new BlueprintEntry('authentik_core.token', {
        identifier,
        intent,
        user: BlueprintTag.keyOf(user.entry),
        key: blueprint.addSecret(variable, key, { random: true }),
        description,
        expiring: expires !== undefined,
        expires,
      }),
    );
  }
}
