import { pythonProblem } from '../python/syntax';
import { entryRule } from './rule';

/** Python code is compiled when the blueprint is applied; empty code, which only RAC takes, is none. */
export const expressions = entryRule(
  (model) => !/eventmatcher/.test(model),
  function* ({ model, known: { expression } }) {
    if (typeof expression !== 'string') return;
    if (expression === '' && isOptional(model)) return;
    const problem = pythonProblem(expression);
    if (problem === undefined) return;
    yield {
      id: 'no-python',
      attribute: 'expression',
      message: `is no Python that can be run: ${problem.message}, in line ${problem.line}`,
    };
  },
);

/** The mapping of remote desktops has settings, and code beside them only when it must. */
function isOptional(model: string): boolean {
  return model === 'authentik_providers_rac.racpropertymapping';
}
