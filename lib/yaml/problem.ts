import type { Severity, ValuePath } from '../findings/finding';
import type { RuleId } from '../findings/rules';
import type { Span } from '../findings/source-text';

/** Something wrong in a values file, with its place in the text. */
export interface Problem extends Span {
  readonly rule: RuleId;
  readonly message: string;
  /** What to do about it. @default - the message says it all */
  readonly remedy?: string;
  /** @default 'error' */
  readonly severity?: Severity;
  /** The value it is about. @default - about the text, not about one value */
  readonly path?: ValuePath;
}
