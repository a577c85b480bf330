import type {
  BlueprintBoolean,
  BlueprintReference,
  BlueprintSecretText,
  BlueprintText,
} from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * A token by which a user or program shows who it is.
 *
 * @model authentik_core.token
 * @identifiedBy identifier
 */
export interface TokenAttributes {
  /**
   * Mark of a token that Authentik itself keeps.
   * @default - none: it is yours
   */
  readonly managed?: BlueprintText;
  /** Name of the token: letters, digits, dashes and underscores. */
  readonly identifier: BlueprintText;
  /** What the token is for; blueprints can make `api` and `app_password`. */
  readonly intent: 'verification' | 'api' | 'recovery' | 'app_password' | BlueprintTag;
  /**
   * User that the token is of.
   * @references authentik_core.user
   */
  readonly user: BlueprintReference;
  /**
   * What the token is for, in words.
   * @default - nothing
   */
  readonly description?: BlueprintText;
  /**
   * When the token ends, such as `2026-12-31T00:00:00Z`.
   * @default - after the time that the tenant sets
   */
  readonly expires?: BlueprintText;
  /**
   * Whether the token ends at all.
   * @default true
   */
  readonly expiring?: BlueprintBoolean;
  /**
   * The token itself.
   * @default - made by Authentik
   */
  readonly key?: BlueprintSecretText;
}
