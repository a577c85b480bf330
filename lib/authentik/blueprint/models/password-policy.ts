import type { BlueprintBoolean, BlueprintInteger, BlueprintText } from '../attribute-types';

/**
 * What a new password must be like.
 *
 * @model authentik_policies_password.passwordpolicy
 * @identifiedBy name
 */
export interface PasswordPolicyAttributes {
  /**
   * How many digits it must have.
   * @default 0
   */
  readonly amount_digits?: BlueprintInteger;
  /**
   * How many small letters it must have.
   * @default 0
   */
  readonly amount_lowercase?: BlueprintInteger;
  /**
   * How many symbols it must have.
   * @default 0
   */
  readonly amount_symbols?: BlueprintInteger;
  /**
   * How many capitals it must have.
   * @default 0
   */
  readonly amount_uppercase?: BlueprintInteger;
  /**
   * Whether passwords that are known to have leaked are refused, which asks a service on the internet.
   * @default false
   */
  readonly check_have_i_been_pwned?: BlueprintBoolean;
  /**
   * Whether length and kinds of characters are looked at.
   * @default true
   */
  readonly check_static_rules?: BlueprintBoolean;
  /**
   * Whether passwords that are easy to guess are refused.
   * @default false
   */
  readonly check_zxcvbn?: BlueprintBoolean;
  /**
   * What the user is told.
   * @default - Authentik's own text
   */
  readonly error_message?: BlueprintText;
  /**
   * Whether every run is logged, not failed ones alone.
   * @default false
   */
  readonly execution_logging?: BlueprintBoolean;
  /**
   * In how many leaks it may have been.
   * @default 0
   */
  readonly hibp_allowed_count?: BlueprintInteger;
  /**
   * How long it must be.
   * @default 0
   */
  readonly length_min?: BlueprintInteger;
  /** Name of the policy in the admin interface. */
  readonly name: BlueprintText;
  /**
   * Field of the prompt that holds the password.
   * @default password
   */
  readonly password_field?: BlueprintText;
  /**
   * What counts as a symbol.
   * @default - the usual ones
   */
  readonly symbol_charset?: BlueprintText;
  /**
   * How easy to guess is too easy: this score and those below it, 0 to 4.
   * @default 2
   */
  readonly zxcvbn_score_threshold?: BlueprintInteger;
}
