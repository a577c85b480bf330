import type {
  BlueprintBoolean,
  BlueprintInteger,
  BlueprintSecretText,
  BlueprintText,
} from '../attribute-types';

/**
 * Sends the user a mail, and goes on once its link was opened.
 *
 * @model authentik_stages_email.emailstage
 * @identifiedBy name
 */
export interface EmailStageAttributes {
  /**
   * Whether the user becomes active once the link was opened.
   * @default false
   */
  readonly activate_user_on_success?: BlueprintBoolean;
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
   * How long mails of a user are counted, such as `minutes=5`.
   * @default minutes=5
   */
  readonly recovery_cache_timeout?: BlueprintText;
  /**
   * How often a user may ask for a mail within `recovery_cache_timeout`.
   * @default 5
   */
  readonly recovery_max_attempts?: BlueprintInteger;
  /**
   * Subject of the mail.
   * @default authentik
   */
  readonly subject?: BlueprintText;
  /**
   * Template of the mail: one that comes with Authentik, or a file of `/templates`.
   * @default email/password_reset.html
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
