import { expressionProblem } from '../dashboard/expression';
import type { RuleGroup } from './rule';
import { ruleNames } from './rule';

const GROUP = /^[a-z0-9][a-z0-9-]*$/;
const ALERT = /^[A-Za-z][A-Za-z0-9_]*$/;
const SERIES = /^[A-Za-z_:][A-Za-z0-9_:]*$/;
const DURATION = /^(?:[1-9][0-9]*(?:ms|[smhdwy]))+$/;

/** What is wrong with groups of rules, each problem a line; one wrong rule keeps a whole file from being loaded. */
export function ruleProblems(groups: readonly RuleGroup[]): string[] {
  return [
    ...groups.flatMap(groupProblems),
    ...repeated(groups.map(({ name }) => name)).map((name) => `there are two groups ${name}`),
    ...repeated(groups.flatMap(ruleNames)).map((name) => `there are two rules ${name}`),
  ];
}

function groupProblems(group: RuleGroup): string[] {
  const { name, recording = [], alerting = [] } = group;
  const problems: string[] = [];
  const report = (rule: string, message: string): void => void problems.push(`${name}: ${rule} ${message}`);
  if (!GROUP.test(name))
    problems.push(
      `the group ${JSON.stringify(name)} must have a name of lower-case letters, digits and dashes`,
    );
  if (ruleNames(group).length === 0) problems.push(`${name}: has no rules`);
  for (const { record, expression } of recording) {
    if (!SERIES.test(record)) report(JSON.stringify(record), 'must be the name of a series');
    reportExpression(record, expression, report);
  }
  for (const { alert, expression, duration } of alerting) {
    if (!ALERT.test(alert)) report(JSON.stringify(alert), 'must be letters and digits');
    if (duration !== undefined && !DURATION.test(duration))
      report(alert, `must hold for a duration such as 10m, got ${JSON.stringify(duration)}`);
    reportExpression(alert, expression, report);
  }
  return problems;
}

function reportExpression(
  name: string,
  expression: string,
  report: (rule: string, message: string) => void,
): void {
  const problem = expressionProblem(expression);
  if (problem !== undefined) report(name, `has an expression that ${problem}`);
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
