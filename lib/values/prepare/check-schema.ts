import { isPlainObject, type PlainObject } from '../../base/plain-object';
import type { Finding, ValuePath } from '../../findings/finding';
import { valuesShape } from '../../generated/values-shape';
import { describeViolation } from './describe';
import { removeAt } from './paths';
import { removeForeignGlobals } from './foreign-keys';
import type { PrepareOptions } from './options';
import { valuesSchema } from './schema';
import { unusablePlace } from './unusable';
import { describeUnknownKey, unexplainedKey } from './unknown-key';
import { walkValues } from './walk';

/** A key that stands in the wrong place or is misspelt, and the place that was meant. */
export interface Misplaced {
  readonly path: ValuePath;
  readonly intended: ValuePath;
}

/** What the schema says about values. */
export interface SchemaCheck {
  /** The values, scalars that were meant to be of another type replaced, unmapped keys gone where that is allowed. */
  readonly values: PlainObject;
  readonly findings: readonly Finding[];
  /** Places that the rules must not look at. */
  readonly bad: readonly ValuePath[];
  readonly misplaced: readonly Misplaced[];
}

/** What more unknown keys than this may have been meant as, nobody reads. */
const MAX_EXPLAINED = 100;

/** Compares a copy of raw values with the schema; the copy is changed. Only what is wrong needs the schema's words. */
export function checkSchema(values: PlainObject, options: PrepareOptions): SchemaCheck {
  removeForeignGlobals(valuesShape, values);
  const walked = walkValues(valuesShape, values, 'missing', options.written);
  const result = isPlainObject(walked.value) ? walked.value : values;
  if (walked.violations.length === 0) return { values: result, findings: [], bad: [], misplaced: [] };
  const schema = valuesSchema();
  const findings: Finding[] = [];
  const bad: ValuePath[] = [];
  const misplaced: Misplaced[] = [];
  let unknown = 0;
  for (const violation of walked.violations) {
    // Nobody reads an unknown key; of a missing one, the path is that of the map that lacks it.
    bad.push(violation.problem === 'unknown-key' ? violation.path : unusablePlace(schema, violation.path));
    if (violation.problem !== 'unknown-key') {
      findings.push(describeViolation(schema, violation));
      continue;
    }
    unknown += 1;
    const { finding, intended } =
      unknown > MAX_EXPLAINED
        ? unexplainedKey(violation.path, options)
        : describeUnknownKey(schema, violation, options);
    findings.push(finding);
    if (intended !== undefined) misplaced.push({ path: violation.path, intended });
    if (finding.severity === 'warning') removeAt(result, violation.path);
  }
  return { values: result, findings, bad, misplaced };
}
