import type { BlueprintText } from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * Asks the user to agree to what an application is told.
 *
 * @model authentik_stages_consent.consentstage
 * @identifiedBy name
 */
export interface ConsentStageAttributes {
  /** Name of the stage in the admin interface. */
  readonly name: BlueprintText;
  /**
   * Whether users are asked always, once, or again when `consent_expire_in` is over.
   * @default expiring
   */
  readonly mode?: 'always_require' | 'permanent' | 'expiring' | BlueprintTag;
  /**
   * How long an agreement holds, such as `weeks=4`.
   * @default weeks=4
   */
  readonly consent_expire_in?: BlueprintText;
}
