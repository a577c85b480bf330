import { isPlainObject } from '../base/plain-object';
import { failedRule } from '../findings/failed-rule';
import type { Finding, ValuePath } from '../findings/finding';
import { DEFAULT_RELEASE_NAME } from '../rules/names';
import type { Values } from './contract/values';
import { normalizers } from './normalize';
import { type Move, normalize } from './normalize/normalizer';
import { removeOwnKeys, umbrellaFinding } from './prepare/foreign-keys';
import { checkSchema } from './prepare/check-schema';
import { copyValues } from './prepare/copy';
import { deprecatedFindings } from './prepare/deprecated';
import { Given } from './prepare/given';
import type { PrepareOptions } from './prepare/options';
import { hasPlaceholder } from '../rules/placeholders';
import { getAt, startsWith } from './prepare/paths';
import { prune } from './prepare/prune';
import { describeRoot } from './prepare/root';
import { recommendedRules } from './rules';
import { placeholderTooLate } from './rules/placeholder-too-late';
import type { RuleContext } from './rules/rule';

export type { PrepareOptions } from './prepare/options';

/** Values that the constructs can read, and all that is to be said about them. */
export interface PreparedValues {
  /**
   * A copy with one spelling of everything and without unmapped keys, if those are allowed. Null, which removes a default,
   * is still in it. Only meant to be used when no finding is an error.
   */
  readonly values: Values;
  /** Everything that was found, without locations; no text of it holds a secret value. */
  readonly findings: Finding[];
}

/**
 * Checks raw values and brings them to one spelling: takes quoted scalars as they were meant, compares all with the
 * schema, then asks the rules. It never throws and never changes what it is given; preparing values a second time changes
 * nothing more.
 */
export function prepareValues(raw: unknown, options: PrepareOptions = {}): PreparedValues {
  const result = prepare(raw, options);
  known.set(result.values, result);
  return result;
}

/** What was prepared, by its values. */
const known = new WeakMap<object, PreparedValues>();

/**
 * What came of preparing, for values that came of it themselves and that nobody has changed since: what the command has judged is not judged
 * a second time by the construct that it hands the values to. Nothing for any other values.
 */
export function preparedBefore(values: object): PreparedValues | undefined {
  return known.get(values);
}

function prepare(raw: unknown, options: PrepareOptions): PreparedValues {
  const copy = copyValues(raw);
  const root = copy.value ?? {};
  if (!isPlainObject(root)) return { values: {}, findings: [...copy.findings, describeRoot(root)] };
  removeOwnKeys(root);
  const umbrella = umbrellaFinding(root);
  if (umbrella !== undefined) return { values: {}, findings: [...copy.findings, umbrella] };
  const checked = checkSchema(root, options);
  const normalized = normalize(checked.values, normalizers);
  const sound =
    checked.bad.length === 0
      ? prune(normalized.values, [])
      : normalize(prune(checked.values, checked.bad), normalizers).values;
  const unreadable = copy.findings.flatMap(({ path }) => (path === undefined ? [] : [path]));
  const given = new Given(normalized.values, checked.values, checked.misplaced, unreadable);
  const findings = [
    ...copy.findings,
    ...checked.findings,
    ...deprecatedFindings(checked.values),
    ...normalized.findings,
    ...ruleFindings(contextOf(sound, given, options), normalized.moves).filter(
      (finding) => !isOfPlaceholder(finding, checked.values),
    ),
  ];
  // The schema has found every other type, which is an error, and only values without errors are used.
  return { values: normalized.values, findings };
}

function contextOf(values: Values, given: Given, options: PrepareOptions): RuleContext {
  return {
    values,
    releaseName: options.releaseName ?? DEFAULT_RELEASE_NAME,
    namespace: options.namespace ?? DEFAULT_RELEASE_NAME,
    hasCommand: options.hasCommand === true,
    given: (path) => given.at(path),
  };
}

function ruleFindings(context: RuleContext, moves: readonly Move[]): Finding[] {
  const found: Finding[] = [];
  for (const rule of recommendedRules) {
    const before = found.length;
    try {
      for (const finding of rule.check(context)) {
        const path = finding.path === undefined ? undefined : originOf(finding.path, moves);
        found.push({
          rule: rule.id,
          severity: rule.severity,
          ...finding,
          ...(path === undefined ? {} : { path }),
        });
      }
    } catch (error) {
      found.length = before;
      found.push(failedRule(rule.id, error));
    }
  }
  return found;
}

/** Nobody can judge now what a tool fills in later. */
function isOfPlaceholder({ rule, path, onKey }: Finding, values: unknown): boolean {
  return (
    rule !== placeholderTooLate.id &&
    path !== undefined &&
    onKey !== true &&
    hasPlaceholder(getAt(values, path))
  );
}

/** Where the user wrote what stands at a path now. */
function originOf(path: ValuePath, moves: readonly Move[]): ValuePath {
  const move = moves.find(({ to }) => startsWith(path, to));
  return move === undefined ? path : [...move.from, ...path.slice(move.to.length)];
}
