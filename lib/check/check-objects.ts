import { failedRule } from '../findings/failed-rule';
import type { Finding } from '../findings/finding';
import { hasPlaceholder } from '../rules/placeholders';
import { printPath } from '../findings/value-path';
import type { CheckOptions } from './check-options';
import { checkedRelease } from './kubernetes-release';
import { maskSecrets } from './mask-secrets';
import { ObjectIndex } from './object-index';
import { readObject } from './read-objects';
import type { Problem } from './rule';
import { recommendedRules } from './rules';
import { OBJECT_SCHEMA, schemaProblems } from './rules/object-schema';

/**
 * Checks finished objects: each against the strict schema of its kind, all together against the rules. Returns
 * everything that is wrong, by object in the order given; nothing means that a server takes them: of the version that
 * the options name, or of every version from 1.28 on.
 */
export function checkObjects(objects: readonly unknown[], options: CheckOptions = {}): Finding[] {
  const release = checkedRelease(options.kubeVersion);
  const read = objects.map((object) => readObject(object, options.namespace ?? 'default', release));
  const order = new Map(read.map(({ object }, position) => [object, position]));
  const found: { readonly rule: string; readonly problem: Problem }[] = [];
  const off = new Set(options.off);
  if (!off.has(OBJECT_SCHEMA)) {
    for (const one of read) {
      for (const problem of schemaProblems(one, options)) found.push({ rule: OBJECT_SCHEMA, problem });
    }
  }
  const index = new ObjectIndex(read.map(({ object }) => object));
  const failures: Finding[] = [];
  for (const rule of recommendedRules) {
    if (off.has(rule.id)) continue;
    try {
      rule.check({ index, options, report: (problem) => found.push({ rule: rule.id, problem }) });
    } catch (error) {
      failures.push(failedRule(rule.id, error));
    }
  }
  const position = (problem: Problem): number => order.get(problem.object) ?? 0;
  // sorting keeps the order of rules within an object
  found.sort((a, b) => position(a.problem) - position(b.problem));
  const told = found.filter(({ problem }) => !isOfPlaceholder(problem));
  return [...told.map(({ rule, problem }) => toFinding(rule, problem, options)), ...failures];
}

/** Nobody can judge now what a tool fills in later. */
function isOfPlaceholder({ object, path }: Problem): boolean {
  let here: unknown = object.given;
  for (const part of path) {
    if (typeof here !== 'object' || here === null) return false;
    here = (here as Readonly<Record<string | number, unknown>>)[part];
  }
  return hasPlaceholder(here);
}

function toFinding(rule: string, problem: Problem, options: CheckOptions): Finding {
  const mask = (text: string): string => maskSecrets(text, options.secrets ?? []);
  const origin = options.originOf?.(problem.object.label, problem.path);
  return {
    rule: problem.rule ?? rule,
    severity: problem.severity ?? 'error',
    message: mask(`${printPath(problem.path)}: ${problem.message}`),
    ...(problem.remedy === undefined ? {} : { remedy: mask(problem.remedy) }),
    object: mask(problem.object.label),
    ...(problem.path.length === 0 ? {} : { field: mask(printPath(problem.path)) }),
    ...(origin === undefined ? {} : { path: origin }),
  };
}
