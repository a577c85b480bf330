import type { Severity, ValuePath } from '../findings/finding';
import type { RuleId } from '../findings/rules';
import type { CheckOptions } from './check-options';
import type { CheckedObject } from './checked-object';
import type { ObjectIndex } from './object-index';

/** A problem that a rule reports. */
export interface Problem {
  readonly object: CheckedObject;
  /** Where in the object. */
  readonly path: ValuePath;
  /** What was got and what is allowed; the path is put before it. Never contains a secret value. */
  readonly message: string;
  /** What to do about it. @default - the message says it all */
  readonly remedy?: string;
  /** The rule that findings name, where it is not the one that reports. @default - the one that reports */
  readonly rule?: RuleId;
  /** How bad it is. @default 'error' */
  readonly severity?: Severity;
}

/** What a rule is given. */
export interface RuleContext {
  readonly index: ObjectIndex;
  readonly options: CheckOptions;
  report(problem: Problem): void;
}

/** One rule over finished objects. */
export interface ObjectRule {
  /** Its name in findings, kebab-case. */
  readonly id: RuleId;
  check(context: RuleContext): void;
}
