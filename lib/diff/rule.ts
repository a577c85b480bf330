import type { ObjectChange, Sides } from './change';
import type { Consequence } from './consequence';
import type { FieldChange } from './field-change';

/** What a rule says about a change. */
export interface Effect {
  readonly consequence: Consequence;
  /** What happens and what to do about it, without a full stop. Holds no values that could be secret. */
  readonly message: string;
  /** The fields that cause it. @default - the object as a whole */
  readonly fields?: readonly FieldChange[];
}

/** One row of the table of consequences. */
export interface ChangeRule {
  /** Its name, kebab-case. */
  readonly id: string;
  /** What the change of an object does, as far as this rule knows it. */
  judge(change: ObjectChange, sides: Sides): readonly Effect[];
}
