import type { BlueprintBoolean, BlueprintReference, BlueprintText } from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * What users see as an application: a tile in the portal, and the rules of who may use the provider behind it.
 *
 * @model authentik_core.application
 * @identifiedBy slug
 */
export interface ApplicationAttributes {
  /** Name on the tile. */
  readonly name: BlueprintText;
  /** Short name in URLs: lower-case letters, digits, dashes and underscores. */
  readonly slug: BlueprintText;
  /**
   * Provider that signs users in.
   * @references authentik_core.provider
   * @default - none: the tile is a bookmark
   */
  readonly provider?: BlueprintReference;
  /**
   * Providers that work behind the scenes, such as SCIM.
   * @references authentik_core.provider
   * @default - none
   */
  readonly backchannel_providers?: readonly BlueprintReference[];
  /**
   * Whether the tile opens a new tab.
   * @default false
   */
  readonly open_in_new_tab?: BlueprintBoolean;
  /**
   * URL that the tile leads to.
   * @default - the provider's own
   */
  readonly meta_launch_url?: BlueprintText;
  /**
   * Picture on the tile: a URL, or a path of Authentik's storage.
   * @since 2025.12
   * @default - none
   */
  readonly meta_icon?: BlueprintText;
  /**
   * The same, which blueprints of all releases take.
   * @default - none
   */
  readonly icon?: BlueprintText;
  /**
   * Text under the name.
   * @default - none
   */
  readonly meta_description?: BlueprintText;
  /**
   * Whom the application is from.
   * @default - none
   */
  readonly meta_publisher?: BlueprintText;
  /**
   * Whether all bound policies must pass, or one is enough.
   * @default any
   */
  readonly policy_engine_mode?: 'all' | 'any' | BlueprintTag;
  /**
   * Heading under which the portal shows the tile.
   * @default - none
   */
  readonly group?: BlueprintText;
  /**
   * Whether the portal leaves the tile out.
   * @since 2026.5
   * @default false
   */
  readonly meta_hide?: BlueprintBoolean;
}
