import type { BlueprintBoolean, BlueprintInteger, BlueprintText } from '../attribute-types';
import type { BlueprintTag } from '../tag';

/**
 * One field of a form.
 *
 * @model authentik_stages_prompt.prompt
 * @identifiedBy name
 */
export interface PromptAttributes {
  /** Name of the field in the admin interface. */
  readonly name: BlueprintText;
  /** Key under which the flow keeps what was typed: letters, digits, dashes and underscores. */
  readonly field_key: BlueprintText;
  /** Text beside the field. */
  readonly label: BlueprintText;
  /**
   * Kind of field.
   * @choiceSince 2026.5 alert_info alert_warning alert_danger
   */
  readonly type:
    | 'text'
    | 'text_area'
    | 'text_read_only'
    | 'text_area_read_only'
    | 'username'
    | 'email'
    | 'password'
    | 'number'
    | 'checkbox'
    | 'radio-button-group'
    | 'dropdown'
    | 'date'
    | 'date-time'
    | 'file'
    | 'separator'
    | 'hidden'
    | 'static'
    | 'alert_info'
    | 'alert_warning'
    | 'alert_danger'
    | 'ak-locale'
    | BlueprintTag;
  /**
   * Whether something must be typed.
   * @default true
   */
  readonly required?: BlueprintBoolean;
  /**
   * Hint in the empty field, or the choices of a field that offers some.
   * @default - none
   */
  readonly placeholder?: BlueprintText;
  /**
   * What the field holds at first.
   * @default - nothing
   */
  readonly initial_value?: BlueprintText;
  /**
   * Place in the form, from small to big.
   * @default 0
   */
  readonly order?: BlueprintInteger;
  /**
   * Text under the field.
   * @default - none
   */
  readonly sub_text?: BlueprintText;
  /**
   * Whether `placeholder` is Python code that gives it.
   * @default false
   */
  readonly placeholder_expression?: BlueprintBoolean;
  /**
   * Whether `initial_value` is Python code that gives it.
   * @default false
   */
  readonly initial_value_expression?: BlueprintBoolean;
}
