import { mergeValues } from '../../base/merge';
import type { Finding } from '../../findings/finding';
import type { Values } from '../../values/contract/values';
import { REQUIRED_SECRETS } from '../../values/given/required-secrets';
import { getAt, isText } from '../../values/prepare/paths';
import { missingSecret } from '../../values/rules/missing-secret';
import type { CheckedValues } from '../read-values';

/** Values that name every Secret, and which names were added. */
export interface CompletedValues extends CheckedValues {
  /** What the user has to add to the values, as values. @default - nothing */
  readonly added?: Values;
}

/** Names the Secrets that the values should name and do not: what is missing is what this command is there to tell. */
export function completeSecrets(read: CheckedValues, releaseName: string): CompletedValues {
  const { values, findings } = read;
  const lacking = REQUIRED_SECRETS.filter(
    ({ path, isMissing }) => isMissing(values) && !isText(getAt(values, path)) && isReported(findings, path),
  );
  if (lacking.length === 0) return read;
  const added = lacking.reduce<Values>(
    (all, { path, secretName }) => mergeValues<Values>(all, nest(path, secretName(values, releaseName))),
    {},
  );
  return {
    ...read,
    values: mergeValues<Values>(values, added),
    findings: findings.filter(({ rule }) => rule !== missingSecret.id),
    added,
  };
}

/** A wrong name is another finding, and stays one. */
function isReported(findings: readonly Finding[], path: readonly string[]): boolean {
  return findings.some(
    (finding) => finding.rule === missingSecret.id && finding.path?.join('.') === path.join('.'),
  );
}

function nest([first, ...rest]: readonly string[], value: string): object {
  return first === undefined ? {} : { [first]: rest.length === 0 ? value : nest(rest, value) };
}
