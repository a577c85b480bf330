import type { BlueprintBoolean, BlueprintMap, BlueprintReference, BlueprintText } from '../attribute-types';

/**
 * A group of users.
 *
 * @model authentik_core.group
 * @identifiedBy name
 */
export interface GroupAttributes {
  /** Name of the group. */
  readonly name: BlueprintText;
  /**
   * Whether members may do everything.
   * @default false
   */
  readonly is_superuser?: BlueprintBoolean;
  /**
   * Groups that this one is part of.
   * @references authentik_core.group
   * @since 2025.12
   * @default - none
   */
  readonly parents?: readonly BlueprintReference[];
  /**
   * Groups that are part of this one.
   * @references authentik_core.group
   * @until 2025.10
   * @default - none
   */
  readonly children?: readonly BlueprintReference[];
  /**
   * Group that this one is part of.
   * @references authentik_core.group
   * @until 2025.10
   * @default - none
   */
  readonly parent?: BlueprintReference;
  /**
   * Members; the list replaces the one that was there.
   * @references authentik_core.user
   * @default - none
   */
  readonly users?: readonly BlueprintReference[];
  /**
   * Free data, which members inherit.
   * @default - none
   */
  readonly attributes?: BlueprintMap;
  /**
   * Roles that members have.
   * @references authentik_rbac.role
   * @default - none
   */
  readonly roles?: readonly BlueprintReference[];
}
