import type { BlueprintBoolean, BlueprintText } from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * Starts the session of the user that the flow found.
 *
 * @model authentik_stages_user_login.userloginstage
 * @identifiedBy name
 */
export interface UserLoginStageAttributes {
  /** Name of the stage in the admin interface. */
  readonly name: BlueprintText;
  /**
   * How long the session lasts, such as `hours=8`; `seconds=0` is until the browser is closed.
   * @default seconds=0
   */
  readonly session_duration?: BlueprintText;
  /**
   * Whether all other sessions of the user end.
   * @default false
   */
  readonly terminate_other_sessions?: BlueprintBoolean;
  /**
   * How much longer the session lasts for users that choose to stay signed in, such as `days=30`; `seconds=0`
   * offers no choice.
   * @default seconds=0
   */
  readonly remember_me_offset?: BlueprintText;
  /**
   * How much of the user's network may not change during the session.
   * @default no_binding
   */
  readonly network_binding?:
    'no_binding' | 'bind_asn' | 'bind_asn_network' | 'bind_asn_network_ip' | BlueprintTag;
  /**
   * How much of the user's place may not change during the session.
   * @default no_binding
   */
  readonly geoip_binding?:
    'no_binding' | 'bind_continent' | 'bind_continent_country' | 'bind_continent_country_city' | BlueprintTag;
  /**
   * How long a cookie keeps the device known, such as `days=30`; `seconds=0` is not at all.
   * @default days=30
   */
  readonly remember_device?: BlueprintText;
}
