import type { BlueprintBoolean, BlueprintMap } from '../attribute-types';

/**
 * Applies another blueprint first; it makes no object, so nothing identifies it.
 *
 * @model authentik_blueprints.metaapplyblueprint
 */
export interface MetaApplyBlueprintAttributes {
  /** What the other blueprint is found by, such as its `name`. */
  readonly identifiers: BlueprintMap;
  /**
   * Whether a blueprint that does not exist is an error.
   * @default true
   */
  readonly required?: BlueprintBoolean;
}
