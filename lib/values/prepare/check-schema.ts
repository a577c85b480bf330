import { isPlainObject, type PlainObject } from '../../base/plain-object';
import type { Finding, ValuePath } from '../../findings/finding';
import { type SchemaError, validateValues } from '../../generated/values-validator';
import { describeViolation } from './describe';
import { removeAt } from './paths';
import { prune } from './prune';
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

/** Compares a copy of raw values with the schema; the copy is changed. Good values cost one run of the validator. */
export function checkSchema(values: PlainObject, allowUnmapped: boolean): SchemaCheck {
  if (validateValues(values)) return { values, findings: [], bad: [], misplaced: [] };
  const schema = valuesSchema();
  const walked = walkValues(schema, values);
  const result = isPlainObject(walked.value) ? walked.value : values;
  if (walked.violations.length === 0) return { values: result, ...unexplained(result), misplaced: [] };
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
        ? unexplainedKey(violation.path, allowUnmapped)
        : describeUnknownKey(schema, violation, allowUnmapped);
    findings.push(finding);
    if (intended !== undefined) misplaced.push({ path: violation.path, intended });
    if (finding.severity === 'warning') removeAt(result, violation.path);
  }
  return { values: result, findings, bad, misplaced };
}

/** Nothing gets past the validator, even if the walk should have overlooked it. */
function unexplained(values: PlainObject): { findings: Finding[]; bad: ValuePath[] } {
  if (validateValues(prune(values, []))) return { findings: [], bad: [] };
  const findings = (validateValues.errors ?? []).map((error) => schemaFinding(values, error));
  return { findings, bad: findings.flatMap(({ path }) => (path === undefined ? [] : [path])) };
}

function schemaFinding(values: PlainObject, { instancePath, message }: SchemaError): Finding {
  let here: unknown = values;
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part): string | number => {
      const key = part.replace(/~1/g, '/').replace(/~0/g, '~');
      const isIndex = Array.isArray(here);
      here = isIndex ? (here as unknown[])[Number(key)] : isPlainObject(here) ? here[key] : undefined;
      return isIndex ? Number(key) : key;
    });
  return { rule: 'schema', severity: 'error', message: message ?? 'is not valid', path };
}
