import { Construct } from 'constructs';
import { isAuthentikAtLeast } from '../../../lib/authentik/version';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import type { BlueprintMap } from '../../../lib/authentik/blueprint/attribute-types';
import type { AuthentikBlueprint } from '../blueprint/authentik-blueprint';
import { checkCall, checkProps } from '../../../lib/core/props/check-props';
import { PixeeError } from '../../../lib/findings/pixee-error';
import { place } from '../../../lib/core/props/place';

const GROUP = 'authentik_core.group';

/** A group of an Authentik, however it came to be there. */
export interface IAuthentikGroup {
  /** Its name. */
  readonly name: string;

  /** What an entry of a blueprint says to mean the group. */
  referenceFrom(blueprint: AuthentikBlueprint): BlueprintTag;
}

/** Props of {@link AuthentikGroup}. */
export interface AuthentikGroupProps {
  /** The blueprint that makes it. */
  readonly blueprint: AuthentikBlueprint;
  /** Name of the group. @format any */
  readonly name: string;
  /** Whether members may do everything in Authentik. @default false */
  readonly superuser?: boolean;
  /** Groups that this one is part of; its members have what members of those have. @default - none */
  readonly parents?: readonly IAuthentikGroup[];
  /** Free data, which members inherit. @default - none */
  readonly attributes?: BlueprintMap;
}

/** A group. Its members are not part of the blueprint, so that nobody whom an administrator puts in is taken out again. */
export class AuthentikGroup extends Construct implements IAuthentikGroup {
  /** A group that somebody made by hand, a source brings, or Authentik has by itself. */
  public static existing(name: string): IAuthentikGroup {
    checkCall('AuthentikGroup.existing', { name });
    return {
      name,
      referenceFrom: (blueprint) => {
        blueprint.expect({ model: GROUP, field: 'name', value: name });
        return BlueprintTag.find(GROUP, { name });
      },
    };
  }

  /** Name of the group. */
  public readonly name: string;
  /** What the blueprint says of it. */
  public readonly entry: BlueprintEntry<'authentik_core.group'>;
  private readonly blueprint: AuthentikBlueprint;

  /** @throws Error when it has several parents and the release of Authentik knows only one */
  public constructor(scope: Construct, id: string, props: AuthentikGroupProps) {
    super(...place(scope, id));
    checkProps('AuthentikGroupProps', props, this);
    const { blueprint, name, superuser, parents = [], attributes } = props;
    const { version } = blueprint.blueprint;
    this.name = name;
    this.blueprint = blueprint;
    const references = parents.map((parent) => parent.referenceFrom(blueprint));
    const hasMany = isAuthentikAtLeast(version, '2025.12');
    if (!hasMany && references.length > 1) {
      throw PixeeError.of(
        'authentik-props',
        `a group has one parent up to Authentik 2025.10, got ${references.length}`,
        this.node.path,
      );
    }
    this.entry = blueprint.add(
      new BlueprintEntry(GROUP, {
        name,
        is_superuser: superuser,
        parents: hasMany && references.length > 0 ? references : undefined,
        parent: hasMany ? undefined : references[0],
        attributes,
      }),
    );
  }

  /** What an entry of a blueprint says to mean the group; another blueprint must depend on the one that makes it. */
  public referenceFrom(blueprint: AuthentikBlueprint): BlueprintTag {
    checkCall('AuthentikGroup.referenceFrom', { blueprint }, this);
    return blueprint === this.blueprint
      ? BlueprintTag.keyOf(this.entry)
      : BlueprintTag.find(GROUP, { name: this.name });
  }
}
