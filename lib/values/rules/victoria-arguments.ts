import { pathPrefixFormat } from '../../rules/formats/path-prefix';
import { PATH_PREFIX, refusedArgument } from '../../rules/victoria-arguments';
import { VICTORIA_SECTIONS } from '../given/victoria';
import { show } from '../prepare/show';
import type { ValueRule } from './rule';

/** Arguments of the Victoria servers: a path prefix that works, and none that something else decides. */
export const victoriaArguments: ValueRule = {
  id: 'victoria-argument',
  severity: 'error',
  *check({ values }) {
    for (const section of VICTORIA_SECTIONS) {
      for (const [name, value] of Object.entries(values[section]?.server?.extraArgs ?? {})) {
        const path = [section, 'server', 'extraArgs', name];
        const remedy = refusedArgument(name);
        if (remedy !== undefined) {
          yield { path, onKey: true, message: 'is an argument that cannot be set', remedy };
        } else if (name === PATH_PREFIX && value !== '') {
          const problem = pathPrefixFormat(String(value));
          if (problem !== undefined)
            yield {
              path,
              message: `must be ${problem.expected}, got ${show(path, value)}`,
              ...(problem.remedy === undefined ? {} : { remedy: problem.remedy }),
            };
        }
      }
    }
  },
};
