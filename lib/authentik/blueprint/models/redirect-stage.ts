import type { BlueprintBoolean, BlueprintReference, BlueprintText } from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * Sends the user to another flow or address.
 *
 * @model authentik_stages_redirect.redirectstage
 * @identifiedBy name
 */
export interface RedirectStageAttributes {
  /** Name of the stage in the admin interface. */
  readonly name: BlueprintText;
  /**
   * Whether the other flow gets what this one gathered.
   * @default true
   */
  readonly keep_context?: BlueprintBoolean;
  /** Whether users are sent to `target_static` or to `target_flow`. */
  readonly mode: 'static' | 'flow' | BlueprintTag;
  /**
   * Address that users are sent to.
   * @default - none
   */
  readonly target_static?: BlueprintText;
  /**
   * Flow that users are sent to.
   * @references authentik_flows.flow
   * @default - none
   */
  readonly target_flow?: BlueprintReference;
}
