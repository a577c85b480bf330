import type { BlueprintBoolean, BlueprintInteger, BlueprintText } from '../attribute-types';

/**
 * Looks at where in the world the user is.
 *
 * @model authentik_policies_geoip.geoippolicy
 * @identifiedBy name
 */
export interface GeoIpPolicyAttributes {
  /**
   * Numbers of the networks that pass.
   * @default - all
   */
  readonly asns?: readonly BlueprintInteger[];
  /**
   * Whether the place must be near those of earlier sign-ins.
   * @default false
   */
  readonly check_history_distance?: BlueprintBoolean;
  /**
   * Whether the user could have come there since the last sign-in.
   * @default false
   */
  readonly check_impossible_travel?: BlueprintBoolean;
  /** Two letters each of the countries that pass; empty is all. */
  readonly countries: readonly BlueprintText[];
  /**
   * How far a place may be off.
   * @default 50
   */
  readonly distance_tolerance_km?: BlueprintInteger;
  /**
   * Whether every run is logged, not failed ones alone.
   * @default false
   */
  readonly execution_logging?: BlueprintBoolean;
  /**
   * How many earlier sign-ins count.
   * @default 5
   */
  readonly history_login_count?: BlueprintInteger;
  /**
   * How far from earlier places is still near.
   * @default 100
   */
  readonly history_max_distance_km?: BlueprintInteger;
  /**
   * How much further than possible is still possible.
   * @default 100
   */
  readonly impossible_tolerance_km?: BlueprintInteger;
  /** Name of the policy in the admin interface. */
  readonly name: BlueprintText;
}
