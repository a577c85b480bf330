import type {
  BlueprintBoolean,
  BlueprintNumber,
  BlueprintSecretText,
  BlueprintText,
} from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * Asks the user to show that it is no program.
 *
 * @model authentik_stages_captcha.captchastage
 * @identifiedBy name
 */
export interface CaptchaStageAttributes {
  /**
   * Address that answers are checked at.
   * @default https://www.recaptcha.net/recaptcha/api/siteverify
   */
  readonly api_url?: BlueprintText;
  /**
   * Whether a wrong score ends the flow; otherwise it goes on, and policies see the result.
   * @default true
   */
  readonly error_on_invalid_score?: BlueprintBoolean;
  /**
   * Whether the user has something to do; the page then shows the captcha.
   * @default false
   */
  readonly interactive?: BlueprintBoolean;
  /**
   * Address of the service's script.
   * @default https://www.recaptcha.net/recaptcha/api.js
   */
  readonly js_url?: BlueprintText;
  /** Name of the stage in the admin interface. */
  readonly name: BlueprintText;
  /** Secret key, from the service of the captcha. */
  readonly private_key: BlueprintSecretText;
  /** Key that browsers see, from the service of the captcha. */
  readonly public_key: BlueprintText;
  /**
   * In what form answers are sent to that address.
   * @since 2026.8
   * @default application/x-www-form-urlencoded
   */
  readonly request_content_type?: 'application/x-www-form-urlencoded' | 'application/json' | BlueprintTag;
  /**
   * Highest score that passes; 0 is no limit.
   * @default 1
   */
  readonly score_max_threshold?: BlueprintNumber;
  /**
   * Least score that passes, for services that give one.
   * @default 0.5
   */
  readonly score_min_threshold?: BlueprintNumber;
}
