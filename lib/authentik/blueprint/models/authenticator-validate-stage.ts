import type { BlueprintNumber, BlueprintReference, BlueprintText } from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * Asks for a second factor.
 *
 * @model authentik_stages_authenticator_validate.authenticatorvalidatestage
 * @identifiedBy name
 */
export interface AuthenticatorValidateStageAttributes {
  /** Name of the stage in the admin interface. */
  readonly name: BlueprintText;
  /**
   * What happens to users without a device: the stage is left out, they are refused, or they set one up.
   * @default skip
   */
  readonly not_configured_action?: 'skip' | 'deny' | 'configure' | BlueprintTag;
  /**
   * Kinds of devices that are accepted.
   * @default - all
   */
  readonly device_classes?: readonly (
    'static' | 'totp' | 'webauthn' | 'duo' | 'sms' | 'email' | BlueprintTag
  )[];
  /**
   * Stages by which users without a device set one up.
   * @references authentik_flows.stage authentik_stages_authenticator_static.authenticatorstaticstage
   * authentik_stages_authenticator_totp.authenticatortotpstage
   * authentik_stages_authenticator_webauthn.authenticatorwebauthnstage
   * authentik_stages_authenticator_duo.authenticatorduostage
   * authentik_stages_authenticator_sms.authenticatorsmsstage
   * authentik_stages_authenticator_email.authenticatoremailstage
   * @default - none
   */
  readonly configuration_stages?: readonly BlueprintReference[];
  /**
   * How long ago a device may have been used for the stage to be left out, such as `hours=8`.
   * @default seconds=0
   */
  readonly last_auth_threshold?: BlueprintText;
  /**
   * Whether a WebAuthn device must verify its user, by a PIN for example.
   * @default preferred
   */
  readonly webauthn_user_verification?: 'required' | 'preferred' | 'discouraged' | BlueprintTag;
  /**
   * Kinds of WebAuthn devices that browsers offer first.
   * @since 2026.5
   * @default - the browser decides
   */
  readonly webauthn_hints?: readonly ('security-key' | 'client-device' | 'hybrid' | BlueprintTag)[];
  /**
   * Makes of WebAuthn devices that are accepted.
   * @references authentik_stages_authenticator_webauthn.webauthndevicetype
   * @default - all
   */
  readonly webauthn_allowed_device_types?: readonly BlueprintReference[];
  /**
   * How many seconds users wait after a first wrong code by e-mail; each further one doubles them.
   * @since 2026.5
   * @default 1
   */
  readonly email_otp_throttling_factor?: BlueprintNumber;
  /**
   * How many seconds users wait after a first wrong code by SMS; each further one doubles them.
   * @since 2026.5
   * @default 1
   */
  readonly sms_otp_throttling_factor?: BlueprintNumber;
  /**
   * How many seconds users wait after a first wrong code of an app; each further one doubles them.
   * @since 2026.5
   * @default 1
   */
  readonly totp_otp_throttling_factor?: BlueprintNumber;
  /**
   * How many seconds users wait after a first wrong recovery code; each further one doubles them.
   * @since 2026.5
   * @default 1
   */
  readonly static_otp_throttling_factor?: BlueprintNumber;
}
