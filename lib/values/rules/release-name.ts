import { labelNameFormat } from '../../rules/formats/object-name';
import { releaseNameProblem } from '../../rules/names';
import type { ValueRule } from './rule';

/** Names that are not in the values but on the command line or in the props. */
export const releaseName: ValueRule = {
  id: 'release-name',
  severity: 'error',
  *check({ releaseName: name, namespace }) {
    const problem = releaseNameProblem(name);
    if (problem !== undefined) yield { message: problem, remedy: 'choose another release name' };
    const wrong = labelNameFormat(namespace);
    if (wrong !== undefined)
      yield { message: `the namespace must be ${wrong.expected}, got ${JSON.stringify(namespace)}` };
  },
};
