import type { BlueprintText } from '../attribute-types';

/**
 * A set of rights, for users and groups.
 *
 * @model authentik_rbac.role
 * @identifiedBy name
 */
export interface RoleAttributes {
  /** Name of the role. */
  readonly name: BlueprintText;
  /**
   * Rights, each as `app.right`, such as `authentik_core.view_user`.
   * @default - none
   */
  readonly permissions?: readonly BlueprintText[];
}
