import { Construct } from 'constructs';
import type { BlueprintMap } from '../../../lib/authentik/blueprint/attribute-types';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import type { Credential } from '../../../lib/core/credential/credential';
import type { AuthentikBlueprint } from '../blueprint/authentik-blueprint';
import type { IAuthentikGroup } from './authentik-group';
import { checkProps } from '../../../lib/core/props/check-props';
import { place } from '../../../lib/core/props/place';

/** Props of {@link AuthentikUser}. */
export interface AuthentikUserProps {
  /** The blueprint that makes it. */
  readonly blueprint: AuthentikBlueprint;
  /** Name to sign in with. @format any */
  readonly username: string;
  /** Name that is shown. @default - the name to sign in with @format any */
  readonly name?: string;
  /** E-mail address. @default - none @format email */
  readonly email?: string;
  /** What the user is; service accounts only use tokens. @default internal */
  readonly type?: 'internal' | 'external' | 'service_account';
  /**
   * Password at the beginning. Whatever the user makes of it later, stays.
   * @default - none: an administrator makes a recovery link
   */
  readonly password?: Credential;
  /** Groups at the beginning; an administrator's changes stay. @default - none */
  readonly groups?: readonly IAuthentikGroup[];
  /** Free data. @default - none */
  readonly attributes?: BlueprintMap;
}

/** A user. It is made once and then left alone, so that its password and groups can be changed in Authentik. */
export class AuthentikUser extends Construct {
  /** What the blueprint says of it. */
  public readonly entry: BlueprintEntry<'authentik_core.user'>;

  public constructor(scope: Construct, id: string, props: AuthentikUserProps) {
    super(...place(scope, id));
    checkProps('AuthentikUserProps', props, this);
    const { blueprint, username, name = username, email, type, password, groups = [], attributes } = props;
    const variable = `PASSWORD_${username.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
    this.entry = blueprint.add(
      new BlueprintEntry(
        'authentik_core.user',
        {
          username,
          name,
          email,
          type,
          password: password === undefined ? undefined : blueprint.addSecret(variable, password),
          groups: groups.length === 0 ? undefined : groups.map((group) => group.referenceFrom(blueprint)),
          attributes,
        },
        { state: 'created' },
      ),
    );
  }
}
