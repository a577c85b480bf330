import type {
  BlueprintBoolean,
  BlueprintInteger,
  BlueprintReference,
  BlueprintSecretText,
  BlueprintText,
} from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * Sets up an app that shows codes which change with time.
 *
 * @model authentik_stages_authenticator_totp.authenticatortotpstage
 * @identifiedBy name
 */
export interface TotpStageAttributes {
  /**
   * Flow by which users set one up from their settings.
   * @references authentik_flows.flow
   * @default - none: they cannot
   */
  readonly configure_flow?: BlueprintReference;
  /** How many digits a code has. */
  readonly digits: '6' | '8' | BlueprintTag;
  /**
   * What users see it called.
   * @default - the name of the stage
   */
  readonly friendly_name?: BlueprintText;
  /** Name of the stage in the admin interface. */
  readonly name: BlueprintText;
}

/**
 * Gives the user codes to write down, each good for one time.
 *
 * @model authentik_stages_authenticator_static.authenticatorstaticstage
 * @identifiedBy name
 */
export interface StaticStageAttributes {
  /**
   * Flow by which users set one up from their settings.
   * @references authentik_flows.flow
   * @default - none: they cannot
   */
  readonly configure_flow?: BlueprintReference;
  /**
   * What users see it called.
   * @default - the name of the stage
   */
  readonly friendly_name?: BlueprintText;
  /** Name of the stage in the admin interface. */
  readonly name: BlueprintText;
  /**
   * How many codes the user gets.
   * @default 6
   */
  readonly token_count?: BlueprintInteger;
  /**
   * How long a code is.
   * @default 12
   */
  readonly token_length?: BlueprintInteger;
}

/**
 * Sets up a security key or a passkey.
 *
 * @model authentik_stages_authenticator_webauthn.authenticatorwebauthnstage
 * @identifiedBy name
 */
export interface WebAuthnStageAttributes {
  /**
   * Whether the device is a part of the computer or apart from it.
   * @default - either
   */
  readonly authenticator_attachment?: 'platform' | 'cross-platform' | BlueprintTag;
  /**
   * Flow by which users set one up from their settings.
   * @references authentik_flows.flow
   * @default - none: they cannot
   */
  readonly configure_flow?: BlueprintReference;
  /**
   * Makes of devices that are accepted.
   * @references authentik_stages_authenticator_webauthn.webauthndevicetype
   * @default - all
   */
  readonly device_type_restrictions?: readonly BlueprintReference[];
  /**
   * What users see it called.
   * @default - the name of the stage
   */
  readonly friendly_name?: BlueprintText;
  /**
   * Kinds of devices that browsers offer first.
   * @since 2026.5
   * @default - the browser decides
   */
  readonly hints?: readonly ('security-key' | 'client-device' | 'hybrid' | BlueprintTag)[];
  /**
   * How often a user may try; 0 is no limit.
   * @default 0
   */
  readonly max_attempts?: BlueprintInteger;
  /** Name of the stage in the admin interface. */
  readonly name: BlueprintText;
  /**
   * Whether a device that the user has set up already is refused.
   * @since 2026.5
   * @until 2026.5
   * @default true
   */
  readonly prevent_duplicate_devices?: BlueprintBoolean;
  /**
   * Whether the device must keep the key itself, as passkeys do.
   * @default preferred
   */
  readonly resident_key_requirement?: 'discouraged' | 'preferred' | 'required' | BlueprintTag;
  /**
   * Whether the device must verify its user, by a PIN for example.
   * @default preferred
   */
  readonly user_verification?: 'required' | 'preferred' | 'discouraged' | BlueprintTag;
}

/**
 * Sets up codes that come by mail.
 *
 * @model authentik_stages_authenticator_email.authenticatoremailstage
 * @identifiedBy name
 */
export interface EmailAuthenticatorStageAttributes {
  /**
   * Flow by which users set one up from their settings.
   * @references authentik_flows.flow
   * @default - none: they cannot
   */
  readonly configure_flow?: BlueprintReference;
  /**
   * What users see it called.
   * @default - the name of the stage
   */
  readonly friendly_name?: BlueprintText;
  /**
   * Address that mail comes from.
   * @default system@authentik.local
   */
  readonly from_address?: BlueprintText;
  /**
   * Host of the mail server.
   * @default localhost
   */
  readonly host?: BlueprintText;
  /** Name of the stage in the admin interface. */
  readonly name: BlueprintText;
  /**
   * Password at the mail server.
   * @default - none
   */
  readonly password?: BlueprintSecretText;
  /**
   * Port of the mail server.
   * @default 25
   */
  readonly port?: BlueprintInteger;
  /**
   * Subject of the mail.
   * @default authentik
   */
  readonly subject?: BlueprintText;
  /**
   * Template of the mail: one that comes with Authentik, or a file of `/templates`.
   * @default email/email_otp.html
   */
  readonly template?: BlueprintText;
  /**
   * How many seconds the mail server may take.
   * @default 10
   */
  readonly timeout?: BlueprintInteger;
  /**
   * How long what the mail holds is good for, such as `minutes=30`.
   * @default minutes=30
   */
  readonly token_expiry?: BlueprintText;
  /**
   * Whether mail is sent by the server that Authentik as a whole is set up with; the other settings of
   * mail then do not count.
   * @default false
   */
  readonly use_global_settings?: BlueprintBoolean;
  /**
   * Whether the connection is encrypted from its start.
   * @default false
   */
  readonly use_ssl?: BlueprintBoolean;
  /**
   * Whether the connection becomes an encrypted one, by STARTTLS.
   * @default false
   */
  readonly use_tls?: BlueprintBoolean;
  /**
   * User at the mail server.
   * @default - none
   */
  readonly username?: BlueprintText;
}
