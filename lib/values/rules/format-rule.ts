import type { Format } from '../../rules/formats/format';
import { visit } from '../prepare/paths';
import { show } from '../prepare/show';
import type { RuleContext, RuleFinding, ValueRule } from './rule';

/** A rule that holds the texts and numbers at some places against a format. */
export function formatRule(id: string, format: Format, places: readonly string[]): ValueRule {
  return {
    id,
    severity: 'error',
    places,
    check: ({ values }: RuleContext): RuleFinding[] =>
      places.flatMap((place) =>
        visit(values, place).flatMap(({ path, value }): RuleFinding[] => {
          const text = typeof value === 'number' ? String(value) : value;
          const problem = typeof text === 'string' && text !== '' ? format(text) : undefined;
          return problem === undefined
            ? []
            : [
                {
                  path,
                  message: `must be ${problem.expected}, got ${show(path, value)}`,
                  ...(problem.remedy === undefined ? {} : { remedy: problem.remedy }),
                },
              ];
        }),
      ),
  };
}
