import type { BlueprintBoolean, BlueprintMap, BlueprintText } from '../attribute-types';

/**
 * A blueprint that Authentik applies again and again.
 *
 * @model authentik_blueprints.blueprintinstance
 * @identifiedBy name
 */
export interface BlueprintInstanceAttributes {
  /** Name of the blueprint. */
  readonly name: BlueprintText;
  /**
   * Where the blueprint is: a path under the folder of blueprints, or an `oci://` address.
   * @default - none: `content` holds it
   */
  readonly path?: BlueprintText;
  /**
   * Values for the tags of the blueprint that read its context.
   * @default - none
   */
  readonly context?: BlueprintMap;
  /**
   * Whether the blueprint is applied.
   * @default true
   */
  readonly enabled?: BlueprintBoolean;
  /**
   * The blueprint itself, as YAML.
   * @default - none: `path` leads to it
   */
  readonly content?: BlueprintText;
}
