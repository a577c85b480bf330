import type { Severity, ValuePath } from '../../findings/finding';
import type { RuleId } from '../../findings/rules';
import type { Values } from '../contract/values';

/** What a rule is given. */
export interface RuleContext {
  /** The values in one spelling, every type as the contract has it, without null and without what the schema refused. */
  readonly values: Values;
  readonly releaseName: string;
  readonly namespace: string;
  /** Whether the reader has our command, so that remedies may name it. */
  readonly hasCommand: boolean;
  /** What the user gave at a path, right or wrong, so that nothing is called missing that is only wrong. */
  given(path: ValuePath): unknown;
}

/** A problem that a rule reports. */
export interface RuleFinding {
  /** What was got and what is allowed. Never contains a secret value. */
  readonly message: string;
  /** What to do about it. @default - the message says it all */
  readonly remedy?: string;
  /** The value it is about. @default - not about one value */
  readonly path?: ValuePath;
  /** True when the key itself is wrong, not its value. @default false */
  readonly onKey?: boolean;
  /** How bad it is. @default - that of the rule */
  readonly severity?: Severity;
}

/** One rule over values. */
export interface ValueRule {
  /** Its name in findings, kebab-case. */
  readonly id: RuleId;
  /** How bad its findings are. */
  readonly severity: Severity;
  /** The values it reads, where it looks at each by itself; `*` is any list item or map key. @default - all of them */
  readonly places?: readonly string[];
  check(context: RuleContext): Iterable<RuleFinding>;
}
