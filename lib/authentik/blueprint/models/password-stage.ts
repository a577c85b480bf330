import type {
  BlueprintBoolean,
  BlueprintInteger,
  BlueprintReference,
  BlueprintText,
} from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * Asks for the password.
 *
 * @model authentik_stages_password.passwordstage
 * @identifiedBy name
 */
export interface PasswordStageAttributes {
  /** Name of the stage in the admin interface. */
  readonly name: BlueprintText;
  /** What the password is checked with, in this order: Authentik's own, app passwords, LDAP, Kerberos. */
  readonly backends: readonly (
    | 'authentik.core.auth.InbuiltBackend'
    | 'authentik.core.auth.TokenBackend'
    | 'authentik.sources.ldap.auth.LDAPBackend'
    | 'authentik.sources.kerberos.auth.KerberosBackend'
    | BlueprintTag
  )[];
  /**
   * Flow by which users change their password.
   * @references authentik_flows.flow
   * @default - none: they cannot
   */
  readonly configure_flow?: BlueprintReference;
  /**
   * Number of wrong passwords that end the flow.
   * @default 5
   */
  readonly failed_attempts_before_cancel?: BlueprintInteger;
  /**
   * Whether users may see the password that they type.
   * @default false
   */
  readonly allow_show_password?: BlueprintBoolean;
}
