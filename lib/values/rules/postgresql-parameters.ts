import { mergeValues } from '../../base/merge';
import { defaults } from '../../generated/defaults';
import { postgresqlMajorOf } from '../../rules/formats/postgresql-image';
import { extraParameterProblem, settingProblem } from '../../rules/postgresql/extra-parameter';
import { PARAMETER_NAMES } from '../../rules/postgresql/parameter-names';
import type { CloudNativePgValues } from '../contract/cloudnative-pg';
import type { PostgresqlParameters } from '../contract/cloudnative-pg/postgresql';
import type { RuleContext, RuleFinding, ValueRule } from './rule';

const SECTION = ['cloudnative-pg', 'postgresql'];

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
    for (const [name, value] of Object.entries(given?.postgresql?.extraParameters ?? {})) {
      const problem = extraParameterProblem(major, name, value);
      if (problem !== undefined) yield { path: [...SECTION, 'extraParameters', name], ...problem };
    }
  },
};

function* known(
  parameters: PostgresqlParameters,
  major: number,
  { given }: RuleContext,
): Iterable<RuleFinding> {
  for (const setting of Object.keys(PARAMETER_NAMES)) {
    const path = [...SECTION, 'parameters', setting];
    const value = parameters[setting as keyof PostgresqlParameters];
    if (value === undefined || given(path) === undefined) continue;
    const problem = settingProblem(major, setting, value);
    if (problem !== undefined) yield { path, ...problem };
  }
}
