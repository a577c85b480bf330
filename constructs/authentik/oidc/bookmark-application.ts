import { Construct } from 'constructs';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import type { AuthentikBlueprint } from '../blueprint/authentik-blueprint';
import type { IAuthentikGroup } from '../directory/authentik-group';
import type { ApplicationTile } from './application-tile';
import { bindGroups, tileAttributes } from './oidc-entries';
import { slugOf } from './slug';
import { checkProps } from '../../../lib/core/props/check-props';
import { PixeeError } from '../../../lib/findings/pixee-error';
import { place } from '../../../lib/core/props/place';

/** Props of {@link BookmarkApplication}. */
export interface BookmarkApplicationProps extends ApplicationTile {
  /** The blueprint that makes it. */
  readonly blueprint: AuthentikBlueprint;
  /** Name on the tile. @format any */
  readonly name: string;
  /** Where it leads to: a whole URL. @format web-address */
  readonly url: string;
  /**
   * Short name in URLs: lower-case letters, digits, dashes and underscores. @default - made of `name`
   * @format slug
   */
  readonly slug?: string;
  /** Groups whose members see it; each is enough. @default - everybody sees it */
  readonly groups?: readonly IAuthentikGroup[];
}

/** A tile in the portal that leads somewhere, for applications that do not sign users in at Authentik. */
export class BookmarkApplication extends Construct {
  /** What the blueprint says of it. */
  public readonly entry: BlueprintEntry<'authentik_core.application'>;

  /** @throws Error when the URL is not a whole one */
  public constructor(scope: Construct, id: string, props: BookmarkApplicationProps) {
    super(...place(scope, id));
    checkProps('BookmarkApplicationProps', props, this);
    const { blueprint, name, url, slug = slugOf(name), groups = [] } = props;
    if (!URL.canParse(url)) {
      throw PixeeError.of(
        'authentik-props',
        `url must be a whole one, such as https://wiki.example.com/, got "${url}"`,
        this.node.path,
      );
    }
    this.entry = blueprint.add(
      new BlueprintEntry('authentik_core.application', {
        name,
        slug,
        meta_launch_url: url,
        ...tileAttributes(props),
      }),
    );
    bindGroups(blueprint, this.entry, groups);
  }
}
