import { mergeValues } from '../../base/merge';
import { defaults } from '../../generated/defaults';
import { postgresqlMajorOf } from '../../rules/formats/postgresql-image';
import { isForbiddenParameter } from '../../rules/postgresql/forbidden-parameters';
import { postgresqlParameterProblem } from '../../rules/postgresql/parameter-value';
import { PARAMETER_NAMES } from '../../rules/postgresql/parameter-names';
import type { CloudNativePgValues, PostgresqlParameters } from '../contract/cloudnative-pg';
import type { RuleContext, RuleFinding, ValueRule } from './rule';

const SECTION = ['cloudnative-pg', 'postgresql'];
const SETTINGS: ReadonlyMap<string, string> = new Map(
  Object.entries(PARAMETER_NAMES).map(([setting, name]) => [name, setting]),
);

/** With a parameter that it does not know, or out of its range, PostgreSQL does not start, and a running one does not start again. */
export const postgresqlParameters: ValueRule = {
  id: 'postgresql-parameters',
  severity: 'error',
  *check(context) {
    if (context.values.platform?.database?.embedded === false) return;
    const given = context.values['cloudnative-pg'];
    const { imageName = '' } = mergeValues<CloudNativePgValues>(defaults['cloudnative-pg'], given);
    const major = postgresqlMajorOf(imageName) ?? 0;
    yield* known(given?.postgresql?.parameters ?? {}, major, context);
    yield* further(given?.postgresql?.extraParameters ?? {}, major);
  },
};

function* known(
  parameters: PostgresqlParameters,
  major: number,
  { given }: RuleContext,
): Iterable<RuleFinding> {
  for (const [setting, name] of Object.entries(PARAMETER_NAMES)) {
    const path = [...SECTION, 'parameters', setting];
    const value = parameters[setting as keyof PostgresqlParameters];
    if (value === undefined || given(path) === undefined) continue;
    const problem = postgresqlParameterProblem(
      major,
      name,
      typeof value === 'boolean' ? 'on' : String(value),
    );
    if (problem !== undefined) yield { path, message: `${problem}, or PostgreSQL would not start` };
  }
}

function* further(parameters: Readonly<Record<string, string>>, major: number): Iterable<RuleFinding> {
  for (const [name, value] of Object.entries(parameters)) {
    const path = [...SECTION, 'extraParameters', name];
    const setting = SETTINGS.get(name);
    const problem = postgresqlParameterProblem(major, name, value);
    if (!/^[a-zA-Z_][\w$]*(?:\.[a-zA-Z_][\w$]*)?$/.test(name)) {
      yield { path, onKey: true, message: 'is no name of a parameter, which the operator refuses' };
    } else if (setting !== undefined) {
      yield {
        path,
        onKey: true,
        message: `has a setting of its own`,
        remedy: `use \`parameters.${setting}\``,
      };
    } else if (isForbiddenParameter(name)) {
      yield {
        path,
        onKey: true,
        message: 'is set by CloudNativePG itself, which refuses it',
        remedy: 'leave it out',
      };
    } else if (problem !== undefined) {
      yield {
        path,
        onKey: problem.startsWith('is no'),
        message: `${problem}, or PostgreSQL would not start`,
      };
    }
  }
}
