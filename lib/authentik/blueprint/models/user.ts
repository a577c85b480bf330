import type {
  BlueprintBoolean,
  BlueprintMap,
  BlueprintReference,
  BlueprintSecretText,
  BlueprintText,
} from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * A person or a service account.
 *
 * @model authentik_core.user
 * @identifiedBy username
 */
export interface UserAttributes {
  /** Name to sign in with, at most 150 characters. */
  readonly username: BlueprintText;
  /** Name that is shown. */
  readonly name: BlueprintText;
  /**
   * Whether the user can sign in.
   * @default true
   */
  readonly is_active?: BlueprintBoolean;
  /**
   * When the user signed in last, such as `2026-01-31T08:00:00Z`.
   * @default - never
   */
  readonly last_login?: BlueprintText;
  /**
   * Groups of the user; the list replaces the one that was there.
   * @references authentik_core.group
   * @default - none
   */
  readonly groups?: readonly BlueprintReference[];
  /**
   * Roles of the user.
   * @references authentik_rbac.role
   * @since 2025.12
   * @default - none
   */
  readonly roles?: readonly BlueprintReference[];
  /**
   * E-mail address.
   * @default - none
   */
  readonly email?: BlueprintText;
  /**
   * Free data.
   * @default - none
   */
  readonly attributes?: BlueprintMap;
  /**
   * Path that the user is put under.
   * @default users
   */
  readonly path?: BlueprintText;
  /**
   * Whether the user is one of the company, one from outside, or a service account.
   * @default internal
   */
  readonly type?: 'internal' | 'external' | 'service_account' | 'internal_service_account' | BlueprintTag;
  /**
   * Password.
   * @default - none: no login with a password
   */
  readonly password?: BlueprintSecretText;
  /**
   * Password, hashed as Django does it, in place of `password`.
   * @since 2026.5
   * @default - none
   */
  readonly password_hash?: BlueprintSecretText;
  /**
   * Rights, each as `app.right`, such as `authentik_core.view_user`.
   * @default - none
   */
  readonly permissions?: readonly BlueprintText[];
}
