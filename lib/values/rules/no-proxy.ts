import { hostFormat } from '../../rules/formats/host';
import { noProxyProblem, splitNoProxy } from '../../rules/proxy-url';
import { show } from '../prepare/show';
import type { ValueRule } from './rule';

const PATH = ['global', 'pixee', 'noProxy'];

/** The product takes exact host names and addresses, no patterns. */
export const noProxy: ValueRule = {
  id: 'no-proxy',
  severity: 'error',
  *check({ values }) {
    for (const host of new Set(splitNoProxy(values.global?.pixee?.noProxy))) {
      const problem = noProxyProblem(host) ?? formProblem(host);
      if (problem === undefined) continue;
      yield {
        path: PATH,
        message: `holds ${show(PATH, host)}: ${problem}`,
        remedy: 'list every host name and IP address, separated by commas',
      };
    }
  },
};

function formProblem(host: string): string | undefined {
  const problem = hostFormat(host.toLowerCase());
  return problem === undefined ? undefined : `it must be ${problem.expected}`;
}
