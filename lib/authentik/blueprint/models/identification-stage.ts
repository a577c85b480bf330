import type { BlueprintBoolean, BlueprintReference, BlueprintText } from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * Asks who the user is.
 *
 * @model authentik_stages_identification.identificationstage
 * @identifiedBy name
 */
export interface IdentificationStageAttributes {
  /** Name of the stage in the admin interface. */
  readonly name: BlueprintText;
  /**
   * What users may be known by; without any there must be a source.
   * @default - none
   */
  readonly user_fields?: readonly ('email' | 'username' | 'upn' | BlueprintTag)[];
  /**
   * Password stage that is shown in the same form.
   * @references authentik_stages_password.passwordstage
   * @default - none: the flow asks for the password
   */
  readonly password_stage?: BlueprintReference;
  /**
   * Captcha stage that is shown in the same form.
   * @references authentik_stages_captcha.captchastage
   * @default - none
   */
  readonly captcha_stage?: BlueprintReference;
  /**
   * Whether upper and lower case are the same.
   * @default true
   */
  readonly case_insensitive_matching?: BlueprintBoolean;
  /**
   * Whether the next stage shows the name and picture of the user that was found, instead of what was typed.
   * @default true
   */
  readonly show_matched_user?: BlueprintBoolean;
  /**
   * Flow for new users, which the form links to.
   * @references authentik_flows.flow
   * @default - none
   */
  readonly enrollment_flow?: BlueprintReference;
  /**
   * Flow for users that cannot sign in, which the form links to.
   * @references authentik_flows.flow
   * @default - none
   */
  readonly recovery_flow?: BlueprintReference;
  /**
   * Flow for a login without a password, which the form links to.
   * @references authentik_flows.flow
   * @default - none
   */
  readonly passwordless_flow?: BlueprintReference;
  /**
   * Sources that the form offers; with one alone and no `user_fields`, users are sent there at once.
   * @references authentik_core.source authentik_sources_saml.samlsource authentik_sources_oauth.oauthsource
   * authentik_sources_ldap.ldapsource authentik_sources_kerberos.kerberossource
   * authentik_sources_plex.plexsource authentik_sources_telegram.telegramsource
   * @default - none
   */
  readonly sources?: readonly BlueprintReference[];
  /**
   * Whether sources are shown with their names, not with icons alone.
   * @default false
   */
  readonly show_source_labels?: BlueprintBoolean;
  /**
   * Whether the flow goes on for users that do not exist, so that nobody can find out who does.
   * @default true
   */
  readonly pretend_user_exists?: BlueprintBoolean;
  /**
   * Whether users may have their name remembered on the device.
   * @default false
   */
  readonly enable_remember_me?: BlueprintBoolean;
  /**
   * Validation stage by which the form takes a passkey.
   * @references authentik_stages_authenticator_validate.authenticatorvalidatestage
   * @since 2025.12
   * @default - none: no passkeys
   */
  readonly webauthn_stage?: BlueprintReference;
}
