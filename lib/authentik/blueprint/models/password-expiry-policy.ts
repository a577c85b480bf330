import type { BlueprintBoolean, BlueprintInteger, BlueprintText } from '../attribute-types';

/**
 * Refuses users whose password is too old, or makes it useless.
 *
 * @model authentik_policies_expiry.passwordexpirypolicy
 * @identifiedBy name
 */
export interface PasswordExpiryPolicyAttributes {
  /** After how many days a password is too old. */
  readonly days: BlueprintInteger;
  /**
   * Whether the user is only refused; otherwise the password is taken away.
   * @default false
   */
  readonly deny_only?: BlueprintBoolean;
  /**
   * Whether every run is logged, not failed ones alone.
   * @default false
   */
  readonly execution_logging?: BlueprintBoolean;
  /** Name of the policy in the admin interface. */
  readonly name: BlueprintText;
}
